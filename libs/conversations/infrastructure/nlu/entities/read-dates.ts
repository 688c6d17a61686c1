import { calendarDay } from './calendar-day.js';
import type { FoundEntity } from './found-entity.js';
import { numberedName } from './numbered-name.js';
import { perLanguage } from './per-language.js';
import type { Reading } from './reading.js';

const YEAR = String.raw`(?<year>\d{4}|'?\d{2})`;
const NUMERIC = [
  String.raw`(?<year>\d{4})(?<separator>[-/. ])(?<first>\d{1,2})\k<separator>(?<second>\d{1,2})`,
  String.raw`(?<first>\d{1,2}) ?(?<separator>[-/.]) ?(?<second>\d{1,2}) ?\k<separator> ?${YEAR}`,
  String.raw`(?<first>\d{1,2})(?<separator> )(?<second>\d{1,2}) (?<year>\d{4})`,
  String.raw`(?<digits>\d{8})`,
];
const formsOf = perLanguage(({ calendar }) =>
  [...NUMERIC, ...calendar.dateForms].map(
    (form) => new RegExp(String.raw`(?<![\w+.\-/])${form}(?![\w\-/]|\.\d)`, 'g'),
  ),
);

type Groups = Record<string, string | undefined>;

/**
 * Full calendar dates: 1980-03-12, 12/03/1980 (both readings where people write both), 12.3.80, 12 March 1980,
 * 12031980. A two-digit year is the latest one that is not in the future. A date that the calendar does not have keeps
 * no reading.
 */
export function readDates(reading: Reading): FoundEntity[] {
  const found: FoundEntity[] = [];
  for (const form of formsOf(reading.language)) {
    for (const match of reading.lower.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const values = readingsOf(match.groups ?? {}, reading);
      const source = reading.text.slice(start, end);
      if (values) found.push({ entity: { type: 'date', values, source, stated: false }, start, end });
    }
  }
  return found;
}

/** Null when the digits are no date at all: a phone number has eight of them too. */
function readingsOf(groups: Groups, reading: Reading): string[] | null {
  if (groups['digits']) return readingsOfDigits(groups['digits'], reading);
  const year = yearOf(groups['year'] ?? '', reading.today);
  if (groups['month']) {
    const month = numberedName(groups['month'], reading.language.calendar.months);
    return days([[year, month, Number(groups['day'])]]);
  }
  const [first, second] = [Number(groups['first']), Number(groups['second'])];
  if (first > 31 || second > 31) return null;
  // Groups of digits with spaces between them are also written in phone numbers.
  if (groups['separator'] === ' ' && !isLifetime(year, reading)) return null;
  if (groups['year']?.length === 4 && groups['first'] && isYearFirst(groups))
    return days([[year, first, second]]);
  // Points are written by people who put the day first.
  return groups['separator'] === '.' ? days([[year, second, first]]) : inOrders(year, first, second, reading);
}

/** Can somebody be born or come in this year? */
const isLifetime = (year: number, { today }: Reading): boolean =>
  year >= 1890 && year <= Number(today.slice(0, 4)) + 1;

const isYearFirst = (groups: Groups): boolean => Object.keys(groups)[0] === 'year';

function readingsOfDigits(digits: string, reading: Reading): string[] | null {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const yearFirst = days([[part(0, 4), part(4, 6), part(6, 8)]]);
  if (yearFirst.length > 0 && part(0, 4) >= 1890 && part(0, 4) <= 2100) return yearFirst;
  const year = part(4, 8);
  if (!isLifetime(year, reading)) return null;
  const values = inOrders(year, part(0, 2), part(2, 4), reading);
  return values.length > 0 ? values : null;
}

/** In the orders of the reader's own country; when none gives a day of the calendar, the other way round. */
function inOrders(year: number, first: number, second: number, { language, locale }: Reading): string[] {
  const read = (order: string): [number, number, number] =>
    order === 'day-first' ? [year, second, first] : [year, first, second];
  const values = days(language.calendar.numericOrder(locale).map(read));
  return values.length > 0 ? values : days([read('day-first'), read('month-first')]);
}

function days(candidates: readonly (readonly [number, number, number])[]): string[] {
  const valid = candidates
    .map(([year, month, day]) => calendarDay(year, month, day))
    .filter((day) => day !== null);
  return [...new Set(valid)];
}

function yearOf(written: string, today: string): number {
  const digits = written.replace("'", '');
  if (digits.length === 4) return Number(digits);
  const century = Number(today.slice(0, 2)) * 100;
  const year = century + Number(digits);
  return year > Number(today.slice(0, 4)) ? year - 100 : year;
}
