import { DateTime } from 'luxon';
import { invalid } from '#kernel';

const MOST_DAYS = 92;
const DEFAULT_DAYS = 7;

/** Calendar days of a practice, as days and as the moments between which they lie. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly start: Date;
  /** Exclusive. */
  readonly end: Date;
  readonly days: readonly string[];
}

/** @throws DomainError `conversations.period-wrong` for days that are none, or too many */
export function readPeriod(
  asked: { readonly from?: string; readonly to?: string },
  timeZone: string,
  now: Date,
): Period {
  const zone = { zone: timeZone };
  const last = asked.to ? DateTime.fromISO(asked.to, zone) : DateTime.fromJSDate(now, zone).startOf('day');
  const first = asked.from ? DateTime.fromISO(asked.from, zone) : last.minus({ days: DEFAULT_DAYS - 1 });
  const count = Math.round(last.diff(first, 'days').days) + 1;
  if (!first.isValid || !last.isValid || !(count >= 1 && count <= MOST_DAYS))
    throw invalid('conversations.period-wrong', `Ask for 1 to ${MOST_DAYS} days that exist.`, [
      { field: 'from', message: `a day at most ${MOST_DAYS - 1} days before the last` },
    ]);
  const days = Array.from({ length: count }, (_, index) =>
    first.plus({ days: index }).toFormat('yyyy-MM-dd'),
  );
  return {
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    start: first.startOf('day').toJSDate(),
    end: last.plus({ days: 1 }).startOf('day').toJSDate(),
    days,
  };
}
