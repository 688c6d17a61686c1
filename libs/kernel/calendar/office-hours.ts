import { DateTime } from 'luxon';

/** From when to when a practice is open on a day of the week, by its own clocks. */
export interface Opening {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** HH:MM. */
  readonly opens: string;
  /** HH:MM, after `opens`; 24:00 is the end of the day. */
  readonly closes: string;
}

export interface OfficeHours {
  /** IANA name. */
  readonly timeZone: string;
  /** None at all: open around the clock. They do not overlap. */
  readonly openings: readonly Opening[];
  /** Calendar days on which the practice is closed, YYYY-MM-DD. */
  readonly holidays: readonly string[];
}

interface Span {
  /** Milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
}

/** Beyond it a practice counts as closed for good: a calendar that opens later than that is a mistake in it. */
const HORIZON_DAYS = 400;

const ALWAYS: readonly Opening[] = Array.from({ length: 7 }, (_, day) => ({
  weekday: day + 1,
  opens: '00:00',
  closes: '24:00',
}));

/** Whether a practice is open at a moment. */
export function isOfficeOpen(hours: OfficeHours, at: Date): boolean {
  return nextOfficeOpening(hours, at)?.getTime() === at.getTime();
}

/** The moment itself while the practice is open, else when it opens again; null when it never does within 400 days. */
export function nextOfficeOpening(hours: OfficeHours, at: Date): Date | null {
  for (const { start } of spansFrom(hours, at)) return new Date(Math.max(start, at.getTime()));
  return null;
}

/**
 * When so much time has passed during office hours. Real time: an hour that the clocks skip or repeat is not counted,
 * or counted twice.
 *
 * @returns null when the practice is not open for so long within 400 days
 */
export function addOfficeTime(hours: OfficeHours, from: Date, seconds: number): Date | null {
  let left = seconds * 1000;
  for (const { start, end } of spansFrom(hours, from)) {
    const begin = Math.max(start, from.getTime());
    if (left <= end - begin) return new Date(begin + left);
    left -= end - begin;
  }
  return null;
}

/** Whole seconds of office hours between two moments; what lies more than 400 days after the first is not counted. */
export function officeSecondsBetween(hours: OfficeHours, from: Date, to: Date): number {
  let passed = 0;
  for (const { start, end } of spansFrom(hours, from)) {
    if (start >= to.getTime()) break;
    passed += Math.min(end, to.getTime()) - Math.max(start, from.getTime());
  }
  return Math.floor(Math.max(passed, 0) / 1000);
}

/** The times a practice is open, in order, from the one that has not ended at a moment. */
function* spansFrom({ timeZone, openings, holidays }: OfficeHours, from: Date): Generator<Span> {
  const week = [...(openings.length > 0 ? openings : ALWAYS)].sort((a, b) =>
    a.opens.localeCompare(b.opens, 'en'),
  );
  const closed = new Set(holidays);
  let day = DateTime.fromJSDate(from, { zone: timeZone }).startOf('day');
  for (let days = 0; days < HORIZON_DAYS; days += 1, day = day.plus({ days: 1 }).startOf('day')) {
    if (closed.has(day.toISODate() ?? '')) continue;
    for (const { weekday, opens, closes } of week) {
      if (weekday !== day.weekday) continue;
      const [start, end] = [clock(day, opens), clock(day, closes)];
      // Nothing is left of an opening that lies in the hour that the clocks skip.
      if (end > from.getTime() && end > start) yield { start, end };
    }
  }
}

function clock(day: DateTime, time: string): number {
  if (time === '24:00') return day.plus({ days: 1 }).startOf('day').toMillis();
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  let at = day.set({ hour, minute });
  // A time that the clocks skip stands for the moment when they do.
  if (at.hour !== hour || at.minute !== minute)
    while (at.minus({ minutes: 1 }).offset === at.offset) at = at.minus({ minutes: 1 });
  return at.toMillis();
}
