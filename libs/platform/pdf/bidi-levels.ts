/** The bidirectional types (UAX 9, table 4) that are left when explicit marks are gone. */
type BidiType = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'WS' | 'ON';

const TYPES: readonly (readonly [BidiType, RegExp])[] = [
  ['NSM', /^[\p{Mn}\p{Me}]$/u],
  ['AN', /^[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd]$/u],
  ['EN', /^[0-9\u06f0-\u06f9\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]$/u],
  ['CS', /^[,./:\u060c\u2044]$/u],
  ['ES', /^[+\-\u207a\u207b\u208a\u208b\u2212]$/u],
  ['ET', /^[#%\u00b0\u00b1\u066a\u2030-\u2034\u2213\p{Sc}]$/u],
  ['R', /^[\p{Script=Hebrew}\p{Script=Nko}]$/u],
  ['AL', /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061b\u061f\u0640]$/u],
  ['WS', /^\s$/u],
  ['L', /^[\p{L}\p{Mc}]$/u],
];
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

type Direction = 'L' | 'R';

/**
 * The embedding level of each character of a line (Unicode Bidirectional Algorithm, UAX 9, rules W1 to I2): an odd one is
 * read from right to left. Explicit embeddings and isolates are not known: `drawableText` has removed them.
 *
 * @param characters the code points of the line
 * @param rightToLeft the direction of its paragraph
 */
export function bidiLevels(characters: readonly string[], rightToLeft: boolean): readonly number[] {
  const base: Direction = rightToLeft ? 'R' : 'L';
  const types = characters.map(typeOf);
  resolveWeak(types, base);
  resolveBrackets(characters, types, base);
  resolveNeutral(types, base);
  const levels = types.map((type) => {
    if (type === 'EN' || type === 'AN') return 2;
    if (type === 'L') return rightToLeft ? 2 : 0;
    return 1;
  });
  // L1: the white space at the end of a line is the paragraph's.
  for (let at = levels.length - 1; at >= 0 && characters[at]?.trim() === ''; at--)
    levels[at] = rightToLeft ? 1 : 0;
  return levels;
}

const typeOf = (character: string): BidiType =>
  TYPES.find(([, pattern]) => pattern.test(character))?.[0] ?? 'ON';

/** W1 to W7. */
function resolveWeak(types: BidiType[], base: Direction): void {
  let strong: BidiType = base;
  types.forEach((type, at) => {
    if (type === 'NSM') types[at] = types[at - 1] ?? base;
    if (type === 'EN' && strong === 'AL') types[at] = 'AN';
    if (type === 'L' || type === 'R' || type === 'AL') strong = type;
  });
  types.forEach((type, at) => {
    if (type === 'AL') types[at] = 'R';
    const [before, after] = [types[at - 1], types[at + 1]];
    const joins = type === 'CS' ? before === 'EN' || before === 'AN' : type === 'ES' && before === 'EN';
    if (joins && before === after && before !== undefined) types[at] = before;
  });
  for (let at = 0; at < types.length; at++) {
    if (types[at] !== 'ET') continue;
    let end = at;
    while (types[end] === 'ET') end++;
    const number = types[at - 1] === 'EN' || types[end] === 'EN';
    types.fill(number ? 'EN' : 'ON', at, end);
  }
  strong = base;
  types.forEach((type, at) => {
    if (type === 'ES' || type === 'CS' || type === 'WS') types[at] = 'ON';
    if (type === 'L' || type === 'R') strong = type;
    if (type === 'EN' && strong === 'L') types[at] = 'L';
  });
}

/** N0: both brackets of a pair have one direction. */
function resolveBrackets(characters: readonly string[], types: BidiType[], base: Direction): void {
  const open: { at: number; closing: string }[] = [];
  const pairs: (readonly [number, number])[] = [];
  characters.forEach((character, at) => {
    const closing = CLOSING[character];
    if (closing !== undefined) open.push({ at, closing });
    const begun = open.findLastIndex((each) => each.closing === character);
    if (begun < 0) return;
    pairs.push([open[begun]!.at, at]);
    open.length = begun;
  });
  for (const [from, to] of pairs.toSorted(([a], [b]) => a - b)) {
    const inside = new Set(types.slice(from + 1, to).map(strongOf));
    const other = base === 'L' ? 'R' : 'L';
    let direction: Direction | undefined;
    if (inside.has(base)) direction = base;
    else if (inside.has(other)) direction = strongBefore(types, from, base) === other ? other : base;
    if (direction !== undefined) types[from] = types[to] = direction;
  }
}

/** N1 and N2: what has no direction takes that of its neighbours when these agree, else the paragraph's. */
function resolveNeutral(types: BidiType[], base: Direction): void {
  for (let at = 0; at < types.length; at++) {
    if (types[at] !== 'ON') continue;
    let end = at;
    while (types[end] === 'ON') end++;
    const before = strongOf(types[at - 1] ?? base);
    const after = strongOf(types[end] ?? base);
    types.fill((before === after && before) || base, at, end);
  }
}

/** Numbers count as right to left here. */
function strongOf(type: BidiType): Direction | undefined {
  if (type === 'L') return 'L';
  return type === 'R' || type === 'EN' || type === 'AN' ? 'R' : undefined;
}

function strongBefore(types: readonly BidiType[], at: number, base: Direction): Direction {
  for (let before = at - 1; before >= 0; before--) {
    const strong = strongOf(types[before] ?? 'ON');
    if (strong) return strong;
  }
  return base;
}
