import { DateTime } from 'luxon';
import { invalid } from '#kernel';

const MOST_DAYS = 366;
const DEFAULT_DAYS = 7;

/** Calendar days of a practice, and the moments between which they lie. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly start: Date;
  /** Exclusive. */
  readonly end: Date;
}

/** @throws DomainError `reporting.period-wrong` for days that are none, or too many */
export function periodOf(
  asked: { readonly from?: string; readonly to?: string },
  timeZone: string,
  now: Date,
): Period {
  const zone = { zone: timeZone };
  const last = asked.to ? DateTime.fromISO(asked.to, zone) : DateTime.fromJSDate(now, zone).startOf('day');
  const first = asked.from ? DateTime.fromISO(asked.from, zone) : last.minus({ days: DEFAULT_DAYS - 1 });
  const count = Math.round(last.diff(first, 'days').days) + 1;
  if (!first.isValid || !last.isValid || !(count >= 1 && count <= MOST_DAYS))
    throw invalid('reporting.period-wrong', `Ask for 1 to ${MOST_DAYS} days that exist.`, [
      { field: 'from', message: `a day at most ${MOST_DAYS - 1} days before the last` },
    ]);
  return {
    from: first.toFormat('yyyy-MM-dd'),
    to: last.toFormat('yyyy-MM-dd'),
    start: first.startOf('day').toJSDate(),
    end: last.plus({ days: 1 }).startOf('day').toJSDate(),
  };
}
