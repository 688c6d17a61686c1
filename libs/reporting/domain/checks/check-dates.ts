import type { CheckedReport } from './checked-report.js';
import { type TextWarning, warning } from './text-warning.js';

/** In English, Spanish and German (with Austria's Jänner and Feber), without accents. */
const MONTHS = [
  ['january', 'jan', 'enero', 'ene', 'januar', 'janner'],
  ['february', 'feb', 'febrero', 'februar', 'feber'],
  ['march', 'mar', 'marzo', 'marz', 'maerz', 'mrz'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo', 'mai'],
  ['june', 'jun', 'junio', 'juni'],
  ['july', 'jul', 'julio', 'juli'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octubre', 'oktober', 'okt'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic', 'dezember', 'dez'],
];
const NAMES = MONTHS.flat().join('|');

const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
/** Day and month, or month and day. */
const NUMERIC = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/gu;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\.\\s*|\\s+)(?:de\\s+)?(${NAMES})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?!\\d)`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(${NAMES})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
  'giu',
);

interface Found {
  readonly index: number;
  readonly length: number;
  /** What it may mean, YYYY-MM-DD. */
  readonly days: readonly string[];
}

/**
 * Dates to come, where only what has been can stand. The impression may name one: a follow-up. A date that may be read in
 * two ways counts when both are to come.
 */
export function checkDates({ content, today }: CheckedReport): TextWarning[] {
  return (['clinicalInformation', 'technique', 'comparison', 'findings'] as const).flatMap((section) =>
    datesIn(content[section])
      .filter(({ days }) => days.length > 0 && days.every((day) => day > today))
      .map((found) => warning('future-date', section, found)),
  );
}

function datesIn(text: string): Found[] {
  return [
    ...read(text, ISO, ([, year, month, day]) => [[year, month, day]]),
    ...read(text, NUMERIC, ([, one, , two, year]) => [
      [year, two, one],
      [year, one, two],
    ]),
    ...read(text, DAY_FIRST, ([, day, month, year]) => [[year, monthOf(month), day]]),
    ...read(text, MONTH_FIRST, ([, month, day, year]) => [[year, monthOf(month), day]]),
  ];
}

function read(
  text: string,
  pattern: RegExp,
  readings: (groups: readonly (string | undefined)[]) => (string | undefined)[][],
): Found[] {
  return [...text.matchAll(pattern)].map((found) => ({
    index: found.index,
    length: found[0].length,
    days: readings(found).flatMap(dayOf),
  }));
}

const monthOf = (name = ''): string =>
  String(MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1);

/** None for what is no day of the calendar. */
function dayOf([year = '', month = '', day = '']: readonly (string | undefined)[]): string[] {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? [] : [iso];
}
