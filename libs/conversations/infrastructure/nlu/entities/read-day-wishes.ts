import { DateTime } from 'luxon';
import type { Calendar, DayMeaning } from '../language-resources.js';
import { calendarDay } from './calendar-day.js';
import { numberedName } from './numbered-name.js';
import type { Reading } from './reading.js';

export interface DayWish {
  /** First and last day, YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

type Range = [DateTime, DateTime];

/** Days a person would like to come, read from the practice's calendar; the same words are read once. */
export function readDayWishes({ lower, today, language: { calendar } }: Reading): DayWish[] {
  const from = DateTime.fromISO(today, { zone: 'utc' });
  const wishes: DayWish[] = [];
  for (const [pattern, meaning] of calendar.dayRules) {
    for (const match of lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (wishes.some((other) => start < other.end && other.start < end)) continue;
      const range = resolve(meaning, match, from, calendar);
      if (range) wishes.push({ from: iso(range[0]), to: iso(range[1]), start, end });
    }
  }
  return wishes;
}

function resolve(
  meaning: DayMeaning,
  match: RegExpExecArray,
  today: DateTime,
  calendar: Calendar,
): Range | null {
  if (meaning === 'ahead') return ahead(match, today, calendar);
  if (meaning === 'weekday') return weekday(match, today, calendar);
  if (meaning === 'day-of-month') return dayOfMonth(match, today, calendar);
  if ('days' in meaning) return day(today.plus(meaning));
  if ('weekend' in meaning) return weekend(meaning.weekend, today);
  if ('weeks' in meaning)
    return meaning.weeks === 0 ? [today, today.endOf('week')] : week(today.plus(meaning));
  return meaning.months === 0 ? [today, today.endOf('month')] : month(today.plus(meaning));
}

const iso = (date: DateTime): string => date.toISODate() ?? '';
const day = (date: DateTime): Range => [date, date];
const week = (date: DateTime): Range => [date.startOf('week'), date.endOf('week')];
const month = (date: DateTime): Range => [date.startOf('month'), date.endOf('month')];

function weekend(weeks: number, today: DateTime): Range {
  const saturday = today.startOf('week').plus({ days: 5, weeks });
  return [saturday < today ? today : saturday, saturday.plus({ days: 1 })];
}

function ahead({ groups }: RegExpExecArray, today: DateTime, { numbers }: Calendar): Range {
  const { count = '1', unit } = groups ?? {};
  const amount = numbers[count] ?? Number(count);
  if (unit === 'd') return day(today.plus({ days: amount }));
  return unit === 'm' ? month(today.plus({ months: amount })) : week(today.plus({ weeks: amount }));
}

/** The next such day after today; "next" skips to the coming week when that day still lies in this one. */
function weekday(match: RegExpExecArray, today: DateTime, calendar: Calendar): Range | null {
  const { weekday: name = '', skip } = match.groups ?? {};
  const alone = match[0] === name && match.input.trim() !== name;
  if (alone && calendar.ambiguousWeekdays?.test(name)) return null;
  const distance = (numberedName(name, calendar.weekdays) - today.weekday + 7) % 7 || 7;
  const date = today.plus({ days: distance });
  return day(skip && date.weekNumber === today.weekNumber ? date.plus({ weeks: 1 }) : date);
}

/** A day without a year: its next occurrence. */
function dayOfMonth({ groups }: RegExpExecArray, today: DateTime, { months }: Calendar): Range | null {
  const { day: written, month: name, number } = groups ?? {};
  const monthNumber = name ? numberedName(name, months) : number ? Number(number) : null;
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

function firstFrom(today: DateTime, days: readonly (string | null)[]): Range | null {
  const found = days.find((candidate) => candidate !== null && candidate >= iso(today));
  return found ? day(DateTime.fromISO(found, { zone: 'utc' })) : null;
}
