import type { PreferredTime } from '../../../domain/bot/intake/preferred-time.js';
import { readClockTime } from './read-clock-time.js';
import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';
import { readDayWishes } from './read-day-wishes.js';

const PART_OF_DAY =
  /\b(?:(?<morning>mornings?|before noon|before lunch|a\.m\.)|(?<afternoon>afternoons?|after lunch|after noon|lunch ?time|noon|midday)|(?<evening>evenings?|after work|tonight|at night))\b/;
const ANY_TIME =
  /\b(?:any ?time|any ?day|whenever|any(?: date| slot| appointment)|flexible|does(?: not|n't) matter|do(?: not|n't) (?:care|mind)|(?:all|every) days?|no preference|as soon as possible|asap|earliest|soonest|first available|next available)\b/;
const NEGATED = /\b(?:not|except|but no|never|avoid)\b/;

/**
 * When the person would like to come. One wish at most: all days named together make its range, since people name
 * alternatives ("Monday or Tuesday"). Days that they rule out are left to the front desk to read.
 */
export function readVisitTime(reading: Reading): FoundEntity | null {
  const days = readDayWishes(reading);
  const clock = readClockTime(reading);
  const part = PART_OF_DAY.exec(reading.lower);
  const any = ANY_TIME.exec(reading.lower);
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
  const ruledOut = NEGATED.test(reading.lower.slice(Math.max(0, start - 12), end));
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
