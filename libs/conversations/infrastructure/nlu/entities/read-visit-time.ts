import type { PreferredTime } from '../../../domain/bot/intake/preferred-time.js';
import { readClockTime } from './read-clock-time.js';
import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';
import { readDayWishes } from './read-day-wishes.js';

/**
 * When the person would like to come. One wish at most: all days named together make its range, since people name
 * alternatives ("Monday or Tuesday"). Days that they rule out are left to the front desk to read.
 */
export function readVisitTime(reading: Reading): FoundEntity | null {
  const days = readDayWishes(reading);
  const clock = readClockTime(reading);
  const { partOfDay: parts, anyTime, ruledOut: rulesOut } = reading.language.calendar;
  const part = parts.exec(reading.lower);
  const any = anyTime.exec(reading.lower);
  const spans = [
    ...days.map(({ start, end }) => ({ start, end })),
    ...[part, any]
      .filter((match) => match !== null)
      .map((m) => ({ start: m.index, end: m.index + m[0].length })),
    ...(clock ? [clock] : []),
  ];
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const ruledOut = rulesOut.test(reading.lower.slice(Math.max(0, start - 12), end));
  const partOfDay = (['morning', 'afternoon', 'evening'] as const).find((name) => part?.groups?.[name]);
  const source = reading.text.slice(start, end);
  const value: PreferredTime = {
    text: (ruledOut ? reading.text : source).trim().slice(0, 200),
    ...(days.length > 0 && !ruledOut ? { days: range(days) } : {}),
    ...(partOfDay && !ruledOut ? { partOfDay } : {}),
    ...(clock && !ruledOut ? { time: clock.time } : {}),
  };
  return { entity: { type: 'visit-time', value, source, stated: false }, start, end };
}

const range = (days: readonly { from: string; to: string }[]) => ({
  from: days.map(({ from }) => from).sort()[0] ?? '',
  to:
    days
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '',
});
