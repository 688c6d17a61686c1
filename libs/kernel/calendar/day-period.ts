import { DateTime } from 'luxon';
import { invalid } from '../errors/common-errors.js';

const DEFAULT_DAYS = 7;
const DAY = 'yyyy-MM-dd';

/** Calendar days of a practice, and the moments between which they lie. */
export interface DayPeriod {
  /** The first day and the last, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** All of them. */
  readonly days: readonly string[];
  readonly start: Date;
  /** Exclusive. */
  readonly end: Date;
}

/** What may be asked for. */
export interface DayPeriodTerms {
  /** IANA name. */
  readonly timeZone: string;
  readonly now: Date;
  readonly mostDays: number;
  /** Of the refusal. */
  readonly code: string;
}

/**
 * The days asked for; the last seven where nothing is.
 *
 * @throws DomainError of the terms' code for days that are none, or too many
 */
export function dayPeriod(
  asked: { readonly from?: string; readonly to?: string },
  { timeZone, now, mostDays, code }: DayPeriodTerms,
): DayPeriod {
  const zone = { zone: timeZone };
  const last = asked.to ? DateTime.fromISO(asked.to, zone) : DateTime.fromJSDate(now, zone).startOf('day');
  const first = asked.from ? DateTime.fromISO(asked.from, zone) : last.minus({ days: DEFAULT_DAYS - 1 });
  const count = Math.round(last.diff(first, 'days').days) + 1;
  if (!first.isValid || !last.isValid || !(count >= 1 && count <= mostDays))
    throw invalid(code, `Ask for 1 to ${mostDays} days that exist.`, [
      { field: 'from', message: `a day at most ${mostDays - 1} days before the last` },
    ]);
  return {
    from: first.toFormat(DAY),
    to: last.toFormat(DAY),
    days: Array.from({ length: count }, (_, index) => first.plus({ days: index }).toFormat(DAY)),
    start: first.startOf('day').toJSDate(),
    end: last.plus({ days: 1 }).startOf('day').toJSDate(),
  };
}
