import { Cron } from 'croner';

export interface ScheduleRow {
  readonly id: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly misfire: 'skip' | 'one' | 'all';
  readonly nextDueAt: Date;
}

/** The most slots fired at once after a long stop under the policy `all`. */
const MOST_MISSED = 100;
/** A slot found later than this was missed: nobody was there to fire it. */
const LATE_MS = 60_000;

/** Next time a cron expression is due, in its zone. Throws for an expression that never is. */
export function nextDue(cron: string, timeZone: string, after: Date): Date {
  const next = new Cron(cron, { timezone: timeZone }).nextRun(after);
  if (!next) throw new Error(`The schedule ${cron} is never due again.`);
  return next;
}

/**
 * Which slots to fire now and when the schedule is due next. Slots missed while nothing ran follow the policy:
 * `skip` fires none of them, `one` the latest, `all` each one.
 */
export function firing(schedule: ScheduleRow, now: Date): { slots: Date[]; nextDueAt: Date } {
  const slots: Date[] = [];
  let slot = schedule.nextDueAt;
  while (slot <= now) {
    slots.push(slot);
    slot = nextDue(schedule.cron, schedule.timeZone, slot);
    if (slots.length > MOST_MISSED) {
      slot = nextDue(schedule.cron, schedule.timeZone, now);
      break;
    }
  }
  const onTime = slots.filter((one) => now.getTime() - one.getTime() <= LATE_MS);
  const chosen = {
    skip: onTime,
    one: slots.slice(-1),
    all: slots.slice(-MOST_MISSED),
  }[schedule.misfire];
  return { slots: chosen, nextDueAt: slot };
}
