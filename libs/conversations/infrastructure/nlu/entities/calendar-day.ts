import { DateTime } from 'luxon';

/** The day as YYYY-MM-DD, or null when the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const date = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  return date.isValid ? date.toISODate() : null;
}
