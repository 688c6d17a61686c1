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
};

type Direction = 'left-to-right' | 'right-to-left' | 'neutral';

/** The direction of a word by its letters; digits and punctuation alone are neutral. */
export function directionOf(text: string): Direction {
  if (RIGHT_TO_LEFT.test(text)) return 'right-to-left';
  return LETTER.test(text) ? 'left-to-right' : 'neutral';
}

/** The direction of a paragraph: that of its first letter (Unicode Bidirectional Algorithm, P2 and P3). */
export function startsRightToLeft(text: string): boolean {
  const first = LETTER.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}

/**
 * Puts the words of one line into the order in which they are drawn from left to right. It is the Unicode
 * Bidirectional Algorithm (UAX 9) at the level of whole words: neutral words take the direction of their neighbours
 * when these agree, else the paragraph's; the letters inside a word are ordered by the font's own layout.
 */
export function visualOrder<W extends { readonly text: string }>(
  words: readonly W[],
  rightToLeft: boolean,
): readonly W[] {
  const own = words.map((word) => directionOf(word.text));
  const base: Direction = rightToLeft ? 'right-to-left' : 'left-to-right';
  if (!rightToLeft && !own.includes('right-to-left')) return words;
  const resolved = own.map((direction, index) => {
    if (direction !== 'neutral') return direction;
    const before = own.slice(0, index).findLast((other) => other !== 'neutral') ?? base;
    const after = own.slice(index + 1).find((other) => other !== 'neutral') ?? base;
    return before === after ? before : base;
  });
  const groups: W[][] = [];
  words.forEach((word, index) => {
    const continues = index > 0 && resolved[index] === resolved[index - 1];
    if (continues) groups.at(-1)?.push(word);
    else groups.push([word]);
  });
  let position = 0;
  const drawn = groups.map((group) => {
    const direction = resolved[position];
    position += group.length;
    return direction === 'right-to-left' ? group.toReversed() : group;
  });
  return (rightToLeft ? drawn.toReversed() : drawn).flat();
}

/** Brackets as they look when read from right to left. */
export function mirrored(text: string): string {
  return [...text].map((character) => MIRRORED[character] ?? character).join('');
}
