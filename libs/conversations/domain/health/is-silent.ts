/** What is known of a channel's calls. */
export interface ChannelPast {
  readonly lastEventAt: Date | null;
  /** The fortnight before the day of the last event, in the practice's zone: events counted up to `BUSY_EVENTS`. */
  readonly days: readonly { readonly day: string; readonly events: number }[];
}

/** Events from which a working day counts as one on which the channel was in use. */
export const BUSY_EVENTS = 5;
/** Of the ten working days of a fortnight; the others may be holidays. */
const BUSY_DAYS = 8;
/** A working day without an event: hours that passed on working days. */
const SILENT_HOURS = 24;
const HOUR_MS = 3_600_000;

/**
 * Whether a channel that was in use every working day has not been heard of for the length of one. Weekends pass unseen:
 * whoever wrote last on Friday at five is missed on Monday at five. A channel that is rarely used is never silent.
 *
 * @param timeZone of the practice, IANA
 */
export function isSilent({ lastEventAt, days }: ChannelPast, now: Date, timeZone: string): boolean {
  if (!lastEventAt) return false;
  const busy = days.filter(({ day, events }) => events >= BUSY_EVENTS && !isWeekend(new Date(day), 'UTC'));
  return busy.length >= BUSY_DAYS && workingHours(lastEventAt, now, timeZone) >= SILENT_HOURS;
}

/** Whole hours between two moments that lie on working days; counted no further than is asked for. */
function workingHours(from: Date, until: Date, timeZone: string): number {
  let hours = 0;
  for (let at = from.getTime() + HOUR_MS; at <= until.getTime() && hours < SILENT_HOURS; at += HOUR_MS)
    if (!isWeekend(new Date(at), timeZone)) hours += 1;
  return hours;
}

const isWeekend = (moment: Date, timeZone: string): boolean =>
  ['Sat', 'Sun'].includes(new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' }).format(moment));
