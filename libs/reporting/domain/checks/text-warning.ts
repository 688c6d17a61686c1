import type { SectionKey } from '../template-section.js';
import { withoutAccents } from './unaccented.js';

export const WARNING_CODES = [
  'missing-impression',
  'empty-section',
  'unresolved-text',
  'laterality',
  'laterality-procedure',
  'sex',
  'unit-missing',
  'units-mixed',
  'measurement-implausible',
  'future-date',
  'no-comparison',
  'late-images',
] as const;

/** What may be wrong with a text. */
export type WarningCode = (typeof WARNING_CODES)[number];

/** Something to look at before the report is signed. It never keeps anybody from signing. */
export interface TextWarning {
  readonly code: WarningCode;
  /** Null when it is about the report as a whole. */
  readonly section: SectionKey | null;
  /** Where in the section's text, in UTF-16 units; null when it is about all of it. */
  readonly start: number | null;
  readonly end: number | null;
}

/** A place in a section, as a warning. */
export const warning = (
  code: WarningCode,
  section: SectionKey | null,
  found?: { readonly index: number; readonly length: number },
): TextWarning => ({
  code,
  section,
  start: found?.index ?? null,
  end: found ? found.index + found.length : null,
});

/** A warning at each place where an expression is found. */
export const warningsAt = (
  code: WarningCode,
  section: SectionKey,
  text: string,
  pattern: RegExp,
): TextWarning[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) =>
    warning(code, section, { index, length: found.length }),
  );

/** Whole words in any script, whatever their case, for texts without accents: `próstata` finds `Prostata`. */
export const words = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${withoutAccents(alternatives.join('|'))})(?![\\p{L}\\p{N}])`, 'giu');
