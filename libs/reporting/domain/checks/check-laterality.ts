import type { SectionKey } from '../template-section.js';
import type { CheckedReport } from './checked-report.js';
import { type Mention, type Side, sidesIn } from './sides.js';
import { type TextWarning, warning } from './text-warning.js';

const OPPOSITE: Readonly<Record<Side, Side>> = { left: 'right', right: 'left' };

/** So much of two words is the same when one is of the other: `Niere`, `Nierenstein`. */
const STEM = 5;

/** A side in the impression that the findings do not have, and sides that are not those of the examination. */
export function checkLaterality({ content, procedure }: CheckedReport): TextWarning[] {
  const findings = sidesIn(content.findings);
  const impression = sidesIn(content.impression);
  const wrong = impression.filter((mention) => contradicts(mention, findings));
  return [
    ...wrong.map((mention) => warning('laterality', 'impression', mention)),
    ...otherThanExamined(sidesIn(procedure), { findings, impression }),
  ];
}

function contradicts({ side, of }: Mention, findings: readonly Mention[]): boolean {
  if (side === 'both' || findings.length === 0) return false;
  if (!findings.some((other) => other.side === side || other.side === 'both')) return true;
  // Both sides are described: the same organ, on the other side only?
  const same = findings.filter((other) => other.of.some((word) => of.some((own) => isOf(word, own))));
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

/** Whether two words are of the same: one is the other, or begins as it does (plurals, German compounds). */
function isOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= STEM && long.startsWith(short));
}
