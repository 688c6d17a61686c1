import type { SectionKey } from '../template-section.js';
import type { CheckedReport } from './checked-report.js';
import { type TextWarning, warning } from './text-warning.js';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const UNIT = String.raw`(?:mm|cm|dm|µm|m(?![\p{L}\p{N}]))`;
/** One length, or several by each other, each with or without its unit: `3 x 4 mm`, `3 mm × 4 cm`. */
const LENGTH = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/])${NUMBER}\s*${UNIT}?(?:\s*[x×*]\s*${NUMBER}\s*${UNIT}?){0,2}(?![\p{L}\p{N}])`,
  'giu',
);
const PARTS = new RegExp(String.raw`(${NUMBER})\s*(${UNIT})?`, 'giu');
const SAYS = [
  ...['measur(?:es|ing|ed)', '(?:diameter|size) of', 'miden?', 'midiendo', '(?:diametro|tamano) de'],
  // With ß as well, and in compounds: Querdurchmesser, Längsausdehnung.
  ...['mi(?:ss|ß)t', '\\p{L}*durchmesser', '\\p{L}*(?:ausdehnung|gro(?:ss|ß)e|groesse) von'],
];
const ABOUT = [
  ...[
    'about',
    'approximately',
    'up to',
    'ca\\.?',
    'aproximadamente',
    'unos',
    'hasta',
    'von',
    'circa',
    'zirka',
    'etwa',
    'rund',
  ],
  ...[
    'ungefahr',
    'knapp',
    'uber',
    'maximal',
    'max\\.',
    'bis(?: zu)?',
    'aktuell',
    'derzeit',
    'heute',
    'jetzt',
    'nun',
    'noch',
  ],
];
/** After which a number is a length, in English, German and Spanish without accents. */
const SAID = new RegExp(`(?<!\\p{L})(?:${SAYS.join('|')})\\s+(?:(?:${ABOUT.join('|')})\\s+){0,3}$`, 'iu');
/** So far before a number is looked for what it is of. */
const NEAR = 80;
/** What may follow a number that is no length, or one whose unit is written out. */
const OTHER_UNIT =
  /^\s*(?:%|°|hu\b|uh\b|he\b|ml\b|cc\b|cm3|cm³|mm3|mm³|g\b|kg\b|suv|cm\/s|m\/s|ms\b|degrees|grados|grad\b|years|anos|jahre|monate|wochen|prozent|(?:[cz]enti|mili|milli|mi[ck]ro)met(?:re|er|ro))/iu;

const MILLIMETRES: Readonly<Record<string, number>> = { µm: 0.001, mm: 1, cm: 10, dm: 100, m: 1000 };
/** Nobody is that wide; who is longer is not measured in a report. */
const LARGEST_MM = 1000;

interface Length {
  readonly index: number;
  readonly length: number;
  readonly units: readonly string[];
  readonly millimetres: readonly number[];
}

/** Lengths without a unit, in different units at once, or of a size that is not human. */
export function checkMeasurements({ content }: CheckedReport): TextWarning[] {
  return (['findings', 'impression', 'comparison'] as const).flatMap((section) =>
    lengthsIn(content[section]).flatMap((length) => faultsOf(length, section)),
  );
}

function faultsOf(found: Length, section: SectionKey): TextWarning[] {
  const { units, millimetres } = found;
  if (units.length === 0) return [warning('unit-missing', section, found)];
  return [
    ...(new Set(units).size > 1 ? [warning('units-mixed', section, found)] : []),
    ...(millimetres.some((size) => size > LARGEST_MM || size === 0)
      ? [warning('measurement-implausible', section, found)]
      : []),
  ];
}

/** Numbers with a unit, several numbers by each other, and numbers of which it is said that something measures so much. */
function lengthsIn(text: string): Length[] {
  return [...text.matchAll(LENGTH)].flatMap((found) => {
    const [written] = found;
    const parts = [...written.matchAll(PARTS)];
    const units = parts.flatMap(([, , unit]) => unit?.toLowerCase() ?? []);
    const after = text.slice(found.index + written.length, found.index + written.length + NEAR);
    const said = parts.length > 1 || SAID.test(text.slice(Math.max(0, found.index - NEAR), found.index));
    if (units.length === 0 && (!said || OTHER_UNIT.test(after))) return [];
    // `3 x 4 mm`: the last unit is that of all before it.
    let last = units.at(-1) ?? '';
    const millimetres = parts.reverse().map(([, number = '', unit]) => {
      last = unit?.toLowerCase() ?? last;
      return Number(number.replace(',', '.')) * (MILLIMETRES[last] ?? 1);
    });
    return [{ index: found.index, length: written.trimEnd().length, units, millimetres }];
  });
}
