import { AggregateRoot, newId } from '#kernel';
import { SessionReuseDetected } from '../contracts/events/session-reuse-detected.event.js';
import type { RefreshToken } from './refresh-token.js';

const DAY_MS = 86_400_000;

export type EndReason = 'logged-out' | 'token-reused' | 'password-changed' | 'deactivated';

/** What a genuine refresh token means for its session. */
export type RefreshVerdict = 'rotate' | 'repeat' | 'reused';

/** One log-in: the family of all refresh tokens that descend from it. */
export class Session extends AggregateRoot {
  static readonly aggregateType = 'session';
  readonly userId!: string;
  readonly startedAt!: Date;
  readonly refreshedAt!: Date;
  /** Fixed at log-in: refreshing does not prolong it. */
  readonly expiresAt!: Date;
  readonly endedAt!: Date | null;
  readonly endReason!: EndReason | null;

  static start(userId: string, now: Date, days: number): Session {
    const session = new Session();
    Object.assign(session, {
      id: newId(),
      userId,
      startedAt: now,
      refreshedAt: now,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
      endedAt: null,
      endReason: null,
    });
    return session;
  }

  isOpen(now: Date): boolean {
    return this.endedAt === null && now < this.expiresAt;
  }

  /**
   * Whether a genuine token may be exchanged. One that was exchanged before is in two hands (RFC 9700 section 4.14.2),
   * unless it was sent before that exchange: two tabs that refresh at once get the same successor, never a second one.
   */
  judge(token: RefreshToken, successor: RefreshToken | undefined, sentAt: Date): RefreshVerdict {
    if (token.usedAt === null) return 'rotate';
    return sentAt <= token.usedAt && successor?.usedAt === null ? 'repeat' : 'reused';
  }

  refreshed(now: Date): void {
    Object.assign(this, { refreshedAt: now });
  }

  end(reason: EndReason, now: Date): void {
    if (this.endedAt !== null) return;
    Object.assign(this, { endedAt: now, endReason: reason });
    if (reason === 'token-reused')
      this.record(new SessionReuseDetected({ sessionId: this.id, userId: this.userId }));
  }
}
