import { calendarDay } from './calendar-day.js';
import type { FoundEntity } from './found-entity.js';
import { MonthsEn } from './months-en.js';
import type { Reading } from './reading.js';

const MONTH = MonthsEn.pattern;
const YEAR = String.raw`(?<year>\d{4}|'?\d{2})`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const FORMS = [
  String.raw`(?<year>\d{4})(?<separator>[-/. ])(?<first>\d{1,2})\k<separator>(?<second>\d{1,2})`,
  String.raw`(?<first>\d{1,2}) ?(?<separator>[-/.]) ?(?<second>\d{1,2}) ?\k<separator> ?${YEAR}`,
  String.raw`(?<first>\d{1,2})(?<separator> )(?<second>\d{1,2}) (?<year>\d{4})`,
  String.raw`(?<digits>\d{8})`,
  String.raw`${DAY}[-./ ]?(?:of )?(?<month>${MONTH})[.,]?[-./ ]{0,2}${YEAR}`,
  String.raw`(?<month>${MONTH})\.? ?${DAY},? {0,2}${YEAR}`,
  String.raw`(?<year>\d{4}),? (?<month>${MONTH}) ${DAY}`,
].map((form) => new RegExp(String.raw`(?<![\w+.\-/])${form}(?![\w\-/]|\.\d)`, 'g'));

type Groups = Record<string, string | undefined>;

/**
 * Full calendar dates: 1980-03-12, 12/03/1980 (both readings), 12.3.80, 12 March 1980, March 12th, 1980, 12031980. A
 * two-digit year is the latest one that is not in the future. A date that the calendar does not have keeps no reading.
 */
export function readDates(reading: Reading): FoundEntity[] {
  const found: FoundEntity[] = [];
  for (const form of FORMS) {
    for (const match of reading.lower.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const values = readingsOf(match.groups ?? {}, reading);
      if (values)
        found.push({ entity: { type: 'date', values, source: match[0], stated: false }, start, end });
    }
  }
  return found;
}

/** Null when the digits are no date at all: a phone number has eight of them too. */
function readingsOf(groups: Groups, reading: Reading): string[] | null {
  if (groups['digits']) return readingsOfDigits(groups['digits'], reading);
  const year = yearOf(groups['year'] ?? '', reading.today);
  if (groups['month']) return days([[year, MonthsEn.number(groups['month']), Number(groups['day'])]]);
  const [first, second] = [Number(groups['first']), Number(groups['second'])];
  if (first > 31 || second > 31) return null;
  if (groups['year']?.length === 4 && groups['first'] && isYearFirst(groups))
    return days([[year, first, second]]);
  // Points are written by people who put the day first.
  return groups['separator'] === '.'
    ? days([[year, second, first]])
    : bothOrders(year, first, second, reading.locale);
}

const isYearFirst = (groups: Groups): boolean => Object.keys(groups)[0] === 'year';

function readingsOfDigits(digits: string, reading: Reading): string[] | null {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const yearFirst = days([[part(0, 4), part(4, 6), part(6, 8)]]);
  if (yearFirst.length > 0 && part(0, 4) >= 1890 && part(0, 4) <= 2100) return yearFirst;
  const year = part(4, 8);
  if (year < 1890 || year > Number(reading.today.slice(0, 4)) + 1) return null;
  const values = bothOrders(year, part(0, 2), part(2, 4), reading.locale);
  return values.length > 0 ? values : null;
}

/** The order of the reader's own country first; the other one as a second reading when it exists too. */
function bothOrders(year: number, first: number, second: number, locale: string): string[] {
  const dayFirst: [number, number, number] = [year, second, first];
  const monthFirst: [number, number, number] = [year, first, second];
  return days(locale.toLowerCase() === 'en-us' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]);
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
