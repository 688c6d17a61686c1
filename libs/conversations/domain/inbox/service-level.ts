import { newId } from '#kernel';
import type { ServiceClock } from '../../contracts/service-clock.js';

/** A clock that ran, and what came of it. */
export interface StoppedClock {
  readonly serviceId: string;
  readonly clock: ServiceClock;
  readonly startedAt: Date;
  readonly stoppedAt: Date;
  readonly dueAt: Date | null;
  readonly breachedAt: Date | null;
  /** It stopped too late, and nobody had noticed before. */
  readonly newlyBreached: boolean;
}

/**
 * How long a contact waits for a person: two clocks that start when a person is needed. A person's first message stops the
 * first; closing the conversation or handing it back to the bot stops the second. The next time that a person is needed
 * they start anew. They do not pause while the contact is silent: what counts is what the contact lives through.
 */
export class ServiceLevel {
  /** Of this run of the clocks, the last one while none runs; null before the first. */
  serviceId: string | null = null;
  serviceStartedAt: Date | null = null;
  serviceEndedAt: Date | null = null;
  firstReplyDueAt: Date | null = null;
  firstReplyWarnedAt: Date | null = null;
  firstRepliedAt: Date | null = null;
  firstReplyBreachedAt: Date | null = null;
  resolutionDueAt: Date | null = null;
  resolutionWarnedAt: Date | null = null;
  resolutionBreachedAt: Date | null = null;

  /** Starts the clocks unless they run. */
  start(now: Date): void {
    if (this.isRunning('resolution')) return;
    Object.assign(this, new ServiceLevel());
    this.serviceId = newId();
    this.serviceStartedAt = now;
  }

  isRunning(clock: ServiceClock): boolean {
    const runs = this.serviceId !== null && this.serviceEndedAt === null;
    return runs && (clock === 'resolution' || this.firstRepliedAt === null);
  }

  dueAt(clock: ServiceClock): Date | null {
    return clock === 'first-reply' ? this.firstReplyDueAt : this.resolutionDueAt;
  }

  breachedAt(clock: ServiceClock): Date | null {
    return clock === 'first-reply' ? this.firstReplyBreachedAt : this.resolutionBreachedAt;
  }

  /** Sets when a running clock is due, or an earlier time when it becomes more pressing. Answers whether it did. */
  aim(clock: ServiceClock, dueAt: Date): boolean {
    const due = this.dueAt(clock);
    if (!this.isRunning(clock) || this.breachedAt(clock) || (due && due <= dueAt)) return false;
    if (clock === 'first-reply') this.firstReplyDueAt = dueAt;
    else this.resolutionDueAt = dueAt;
    return true;
  }

  /** Records that most of a running clock's time has passed. Answers whether it matters: it runs and was not missed. */
  warn(clock: ServiceClock, now: Date): boolean {
    if (!this.isRunning(clock) || this.breachedAt(clock)) return false;
    if (clock === 'first-reply') this.firstReplyWarnedAt ??= now;
    else this.resolutionWarnedAt ??= now;
    return true;
  }

  /** Records that a running clock was due and has not been stopped. Answers whether that is news. */
  miss(clock: ServiceClock, now: Date): boolean {
    const due = this.dueAt(clock);
    if (!this.isRunning(clock) || this.breachedAt(clock) || !due || due > now) return false;
    if (clock === 'first-reply') this.firstReplyBreachedAt = due;
    else this.resolutionBreachedAt = due;
    return true;
  }

  /** A person has written to the contact. */
  reply(now: Date): StoppedClock | null {
    const stopped = this.stop('first-reply', now);
    if (stopped) this.firstRepliedAt = now;
    return stopped;
  }

  /** No person is needed any more. A first reply that never came is no reply. */
  end(now: Date): StoppedClock | null {
    const stopped = this.stop('resolution', now);
    if (stopped) this.serviceEndedAt = now;
    return stopped;
  }

  private stop(clock: ServiceClock, now: Date): StoppedClock | null {
    const { serviceId, serviceStartedAt: startedAt } = this;
    if (!this.isRunning(clock) || !serviceId || !startedAt) return null;
    const newlyBreached = this.miss(clock, now);
    const [dueAt, breachedAt] = [this.dueAt(clock), this.breachedAt(clock)];
    return { serviceId, clock, startedAt, stoppedAt: now, dueAt, breachedAt, newlyBreached };
  }
}
