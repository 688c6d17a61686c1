import { bidiLevels } from './bidi-levels.js';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '≤': '≥',
  '≥': '≤',
  '‹': '›',
  '›': '‹',
};

/** A stretch of a line that is read in one direction. */
export interface DirectedText {
  readonly text: string;
  readonly rightToLeft: boolean;
}

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** The direction of a paragraph: that of its first letter (Unicode Bidirectional Algorithm, P2 and P3). */
export function startsRightToLeft(text: string): boolean {
  const first = LETTER.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/**
 * The stretches of a line in the order in which they are drawn from left to right (UAX 9, L2), each still in the order in
 * which it is read.
 *
 * @param rightToLeft the direction of its paragraph
 */
export function visualOrder(line: string, rightToLeft: boolean): readonly DirectedText[] {
  const characters = [...line];
  const levels = bidiLevels(characters, rightToLeft);
  const stretches: { text: string; level: number }[] = [];
  characters.forEach((character, at) => {
    const level = levels[at] ?? 0;
    const current = stretches.at(-1);
    if (current?.level === level) current.text += character;
    else stretches.push({ text: character, level });
  });
  let ordered = stretches;
  // Levels are 0, 1 or 2: what is 1 or higher is turned, after what is 2 was.
  for (const lowest of [2, 1]) ordered = turned(ordered, lowest);
  return ordered.map(({ text, level }) => ({ text, rightToLeft: level % 2 === 1 }));
}

function turned<S extends { readonly level: number }>(stretches: readonly S[], lowest: number): S[] {
  const groups: S[][] = [];
  stretches.forEach((stretch, index) => {
    const isHigh = stretch.level >= lowest;
    const continues = isHigh && index > 0 && (stretches[index - 1]?.level ?? 0) >= lowest;
    if (continues) groups.at(-1)?.unshift(stretch);
    else groups.push([stretch]);
  });
  return groups.flat();
}

/** Signs without a direction of their own as they look when read from right to left. */
export function mirrored(text: string): string {
  return [...text]
    .map((character) => MIRRORED[character] ?? character)
    .toReversed()
    .join('');
}
