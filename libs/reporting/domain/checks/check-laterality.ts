import type { SectionKey } from '../template-section.js';
import type { CheckedReport } from './checked-report.js';
import { type TextWarning, warning } from './text-warning.js';

type Side = 'left' | 'right';

interface Mention {
  readonly side: Side | 'both';
  /** What it is said of: the word after it in English, the word before it in Spanish. */
  readonly of: readonly string[];
  readonly index: number;
  readonly length: number;
}

const SIDES =
  /(?<![\p{L}\p{N}])(?:(left|izquierd[oa]s?|izq|izd[oa])|(right(?!\s+(?:away|now|after))|derech[oa]s?|dch[oa])|(bilateral(?:es|ly|mente)?|both|amb[oa]s))(?![\p{L}\p{N}])/giu;

const OPPOSITE: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' };

/** So far around a side is looked for what it is said of. */
const NEAR = 80;

/** Words that a side is said of indirectly. */
const SMALL = /^(?:the|and|of|in|a|el|la|los|las|del|de|y|en|sided?)$/iu;

/** A side in the impression that the findings do not have, and sides that are not those of the examination. */
export function checkLaterality({ content, procedure }: CheckedReport): TextWarning[] {
  const findings = mentions(content.findings);
  const impression = mentions(content.impression);
  const wrong = impression.filter((mention) => contradicts(mention, findings));
  return [
    ...wrong.map((mention) => warning('laterality', 'impression', mention)),
    ...otherThanExamined(mentions(procedure), { findings, impression }),
  ];
}

function contradicts({ side, of }: Mention, findings: readonly Mention[]): boolean {
  if (side === 'both' || findings.length === 0) return false;
  if (!findings.some((other) => other.side === side || other.side === 'both')) return true;
  // Both sides are described: the same organ, on the other side only?
  const same = findings.filter((other) => other.of.some((word) => of.includes(word)));
  return same.length > 0 && same.every((other) => other.side === OPPOSITE[side]);
}

function otherThanExamined(
  examined: readonly Mention[],
  text: Readonly<Record<'findings' | 'impression', readonly Mention[]>>,
): TextWarning[] {
  const sides = new Set(examined.map(({ side }) => side));
  const [only] = sides;
  if (sides.size !== 1 || only === undefined || only === 'both') return [];
  const all = [...text.findings, ...text.impression];
  if (all.some(({ side }) => side === only || side === 'both')) return [];
  return Object.entries(text).flatMap(([section, found]) =>
    found.map((mention) => warning('laterality-procedure', section as SectionKey, mention)),
  );
}

function mentions(text: string): Mention[] {
  return [...text.matchAll(SIDES)].map((found) => {
    const [word, left, right] = found;
    const end = found.index + word.length;
    const after = text.slice(end, end + NEAR);
    const before = text.slice(Math.max(0, found.index - NEAR), found.index);
    return {
      side: left ? 'left' : right ? 'right' : 'both',
      of: /^[rlb]/iu.test(word) ? wordsOf(after, 'first') : wordsOf(before, 'last'),
      index: found.index,
      length: word.length,
    };
  });
}

/** The two words that are nearest in the same clause. */
function wordsOf(text: string, nearest: 'first' | 'last'): string[] {
  const clauses = text.split(/[.,;:\n]/u);
  const clause = (nearest === 'first' ? clauses[0] : clauses.at(-1)) ?? '';
  const found = [...clause.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => !SMALL.test(word));
  return nearest === 'first' ? found.slice(0, 2) : found.slice(-2);
}
