import { DateTime } from 'luxon';
import { calendarDay } from './calendar-day.js';
import { MonthsEn } from './months-en.js';
import type { Reading } from './reading.js';

export interface DayWish {
  /** First and last day, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

const WEEKDAYS = [
  'mon(?:day)?s?',
  'tue(?:s|sday)?s?',
  'wed(?:nesday|s)?s?',
  'thu(?:r|rs|rsday)?s?',
  'fri(?:day)?s?',
  'sat(?:urday)?s?',
  'sun(?:day)?s?',
];
const COUNT: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const MONTH = MonthsEn.pattern;

const RULES: readonly (readonly [
  RegExp,
  (match: RegExpExecArray, today: DateTime) => [DateTime, DateTime] | null,
])[] = [
  [/\b(?:the )?day after tomorrow\b/g, (_, today) => day(today.plus({ days: 2 }))],
  [/\b(?:tomorrow|tommorow|tomorow|tmrw)\b/g, (_, today) => day(today.plus({ days: 1 }))],
  [/\b(?:today|tonight)\b/g, (_, today) => day(today)],
  [/\bweek after next\b/g, (_, today) => week(today.plus({ weeks: 2 }))],
  [/\b(?:next|the following|coming) week\b/g, (_, today) => week(today.plus({ weeks: 1 }))],
  [/\bthis week\b/g, (_, today) => [today, today.endOf('week')]],
  [/\b(?:next|coming|the following) month\b/g, (_, today) => month(today.plus({ months: 1 }))],
  [/\bthis month\b/g, (_, today) => [today, today.endOf('month')]],
  [/\b(?:this |next |the |coming )?weekend\b/g, (match, today) => weekend(match[0], today)],
  [
    /\bin (?<count>a|one|two|three|four|five|six|\d{1,2}) (?<unit>day|week|month)s?\b/g,
    (match, today) => ahead(match, today),
  ],
  [
    new RegExp(
      String.raw`\b(?<which>next |this |coming )?(?<weekday>${WEEKDAYS.map((name) => `(?:${name})`).join('|')})\b(?!\.\d)`,
      'g',
    ),
    (match, today) => weekday(match, today),
  ],
  [
    new RegExp(
      String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?[-./ ]?(?:of )?(?<month>${MONTH})\b(?!\.?,? ?'?\d{2})`,
      'g',
    ),
    (match, today) => dayOfMonth(match, today),
  ],
  [
    new RegExp(String.raw`\b(?<month>${MONTH})\.? (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!,? ?\d)`, 'g'),
    (match, today) => dayOfMonth(match, today),
  ],
  [/\b(?:on )?the (?<day>\d{1,2})(?:st|nd|rd|th)\b(?! of)/g, (match, today) => dayOfMonth(match, today)],
  [
    /(?<![\w/.\-])(?<day>\d{1,2})[./](?<number>\d{1,2})\.?(?![\w/.\-])/g,
    (match, today) => dayOfMonth(match, today),
  ],
];

/** Days a person would like to come, read from the practice's calendar; the same words are read once. */
export function readDayWishes({ lower, today }: Reading): DayWish[] {
  const from = DateTime.fromISO(today, { zone: 'utc' });
  const wishes: DayWish[] = [];
  for (const [pattern, resolve] of RULES) {
    for (const match of lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (wishes.some((other) => start < other.end && other.start < end)) continue;
      const range = resolve(match, from);
      if (range) wishes.push({ from: iso(range[0]), to: iso(range[1]), start, end });
    }
  }
  return wishes;
}

const iso = (date: DateTime): string => date.toISODate() ?? '';
const day = (date: DateTime): [DateTime, DateTime] => [date, date];
const week = (date: DateTime): [DateTime, DateTime] => [date.startOf('week'), date.endOf('week')];
const month = (date: DateTime): [DateTime, DateTime] => [date.startOf('month'), date.endOf('month')];

function weekend(words: string, today: DateTime): [DateTime, DateTime] {
  const saturday = today.startOf('week').plus({ days: 5, weeks: words.startsWith('next') ? 1 : 0 });
  return [saturday < today ? today : saturday, saturday.plus({ days: 1 })];
}

function ahead(match: RegExpExecArray, today: DateTime): [DateTime, DateTime] {
  const { count = '1', unit } = match.groups ?? {};
  const amount = COUNT[count] ?? Number(count);
  if (unit === 'day') return day(today.plus({ days: amount }));
  return unit === 'week' ? week(today.plus({ weeks: amount })) : month(today.plus({ months: amount }));
}

/** The next such day after today; "next" skips to the coming week when that day still lies in this one. */
function weekday(match: RegExpExecArray, today: DateTime): [DateTime, DateTime] | null {
  const name = match.groups?.['weekday'] ?? '';
  // "Sun" and "sat" are also words; short forms count only with a sign of the calendar beside them.
  if (/^(?:sun|sat|mon|wed)$/.test(name) && !match.groups?.['which'] && match.input.trim() !== name)
    return null;
  const index = WEEKDAYS.findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(name)) + 1;
  const distance = (index - today.weekday + 7) % 7 || 7;
  const date = today.plus({ days: distance });
  const skips = match.groups?.['which'] === 'next ' && date.weekNumber === today.weekNumber;
  return day(skips ? date.plus({ weeks: 1 }) : date);
}

/** A day without a year: its next occurrence. */
function dayOfMonth(match: RegExpExecArray, today: DateTime): [DateTime, DateTime] | null {
  const { day: written, month: name, number } = match.groups ?? {};
  const monthNumber = name ? MonthsEn.number(name) : number ? Number(number) : null;
  if (monthNumber === null) {
    const candidates = [today, today.plus({ months: 1 }), today.plus({ months: 2 })];
    return firstFrom(
      today,
      candidates.map(({ year, month: at }) => calendarDay(year, at, Number(written))),
    );
  }
  return firstFrom(
    today,
    [0, 1].map((plus) => calendarDay(today.year + plus, monthNumber, Number(written))),
  );
}

function firstFrom(today: DateTime, days: readonly (string | null)[]): [DateTime, DateTime] | null {
  const found = days.find((candidate) => candidate !== null && candidate >= iso(today));
  return found ? day(DateTime.fromISO(found, { zone: 'utc' })) : null;
}
