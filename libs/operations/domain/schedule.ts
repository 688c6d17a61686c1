import { AggregateRoot, newId } from '#kernel';

/** What to do about times that passed while nothing ran: none of them, the latest, or each one. */
export type Misfire = 'skip' | 'one' | 'all';

/** A command that is executed again and again, at the times of a cron expression. */
export class Schedule extends AggregateRoot {
  static readonly aggregateType = 'schedule';

  name!: string;
  useCase!: string;
  /** The command's fields, the same every time. */
  fields!: Readonly<Record<string, unknown>>;
  cron!: string;
  /** IANA name of the zone the expression is read in. */
  timeZone!: string;
  misfire!: Misfire;
  active!: boolean;
  nextDueAt!: Date;

  static plan(
    fields: Pick<Schedule, 'name' | 'useCase' | 'fields' | 'cron' | 'timeZone' | 'misfire'>,
    nextDueAt: Date,
  ): Schedule {
    return Object.assign(new Schedule(), { id: newId(), ...fields, active: true, nextDueAt });
  }

  /** Fires no more until it is resumed. Answers whether it changed anything. */
  pause(): boolean {
    const changed = this.active;
    this.active = false;
    return changed;
  }

  /** Fires again from a coming time on: what passed meanwhile was not missed but unwanted. */
  resume(nextDueAt: Date): boolean {
    if (this.active) return false;
    this.active = true;
    this.nextDueAt = nextDueAt;
    return true;
  }
}
