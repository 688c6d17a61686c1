export type Side = 'left' | 'right';

/** A side that a text names. */
export interface Mention {
  readonly side: Side | 'both';
  /** Up to two words that it is said of. */
  readonly of: readonly string[];
  readonly index: number;
  readonly length: number;
}

const oneOf = (words: string): string => `(?:${words.split(/\s+/u).join('|')})`;

/** A part of the body in a German compound: `linksbasal`, `rechtslaterodorsal`; never a chamber or side of the heart. */
const TOWARDS = oneOf(
  'antero apiko dorso fronto infra latero medio neuro okzipito para parieto peri postero retro sub supra temporo ventro',
);
const REGION = oneOf(
  `abdominal adrenal apikal axillar basal [cz]erebell?ar [cz]erebral dorsal foraminal frontal gluteal hemispharisch hilar
  iliakal inguinal klavikular konvex kostal lateral lumbal mamill?ar mandibular maxillar medial median mediastinal
  o[ck][cz]ipital orbital parietal pleural pulmonal renal rezessal sakral temporal thalamisch thorakal ventral vertebral
  [cz]ervikal zentral`,
);
const PLACE = `(?:seitig|(?:${TOWARDS}-?)*${REGION})`;
const ENDING = 'e[nmrs]?';
/** Which is neither half of another word (`Rechts-links-Shunt`, `rechts-ventrikulär`) nor the elliptical first of two such words. */
const ALONE = (side: string): string =>
  `(?<!(?:links|rechts)-)${side}(?:(?!-)|(?=-\\s*(?:und|oder|bzw\\.?)\\s+(?:links|rechts)${PLACE}))`;
/** Without its full stop only where nothing else can be meant: beside a sign, or at the end. */
const SHORT = (side: string): string =>
  `(?:${side}(?:\\.|(?=-seitig|\\s*(?:$|[)/,;<=>+\\n])))|(?<=[/<=>+]\\s*)${side})`;

/** Where the word stands that a side is said of: `free` is before the side unless the side begins the clause. */
type Order = 'after' | 'before' | 'free';

const FORMS: readonly (readonly [Mention['side'], Order, readonly string[]])[] = [
  ['left', 'after', ['left', `link${ENDING}`, `links-?${PLACE}${ENDING}`]],
  [
    'right',
    'after',
    ['right(?!\\s+(?:away|now|after))', `recht${ENDING}(?!\\s+winkel)`, `rechts-?${PLACE}${ENDING}`],
  ],
  [
    'both',
    'after',
    ['both', 'bilateral(?:ly|e[nmr]?)?', 'amb[oa]s', 'beide[nmrs]?', `(?:beid|beider)seitig${ENDING}`],
  ],
  ['left', 'before', ['izquierd[oa]s?', 'izq', 'izd[oa]']],
  ['right', 'before', ['derech[oa]s?', 'dch[oa]']],
  ['both', 'before', ['bilaterales', 'bilateralmente']],
  ['left', 'free', [`links-?${PLACE}`, 'link(?:er|s)seits', ALONE('links'), SHORT('li')]],
  ['right', 'free', [`rechts-?${PLACE}`, 'recht(?:er|s)seits', ALONE('rechts'), SHORT('re')]],
  // More on one side is on both.
  [
    'both',
    'free',
    ['beid(?:er)?seits', '(?:beid|beider)seitig', `(?:links|rechts)-?betont(?:${ENDING})?`, 'bds\\.?'],
  ],
];
const SIDES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${FORMS.map(([, , forms]) => `(${forms.join('|')})`).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** So far around a side is looked for what it is said of. */
const NEAR = 80;

/** Words that a side is said of indirectly. */
const SMALL = new RegExp(
  `^${oneOf(
    `the and of in a on side sided el la los las del de y en
    der die das den dem des eine?[nmrs]? keine?[nmrs]? und oder sowie als nicht auch aber dabei hier jedoch noch nur
    im am an auf bei beim mit ohne nach von vom zu zum zur seite seitig es sich
    ist sind wird werden zeigt zeigen findet finden besteht bestehen liegt liegen stellt stellen`,
  )}$`,
  'iu',
);

/** The sides that a text without accents names, in English, German and Spanish. */
export function sidesIn(text: string): Mention[] {
  return [...text.matchAll(SIDES)].map((found) => {
    const [word] = found;
    const [side, order] = FORMS[found.slice(1).findIndex((form) => form !== undefined)]!;
    const end = found.index + word.length;
    const after = clauses(text.slice(end, end + NEAR))[0] ?? [];
    const before = clauses(text.slice(Math.max(0, found.index - NEAR), found.index)).at(-1) ?? [];
    const [next, last] = [after.filter(isOrgan).slice(0, 2), before.filter(isOrgan).slice(-2)];
    const follows = isOrgan(before.at(-1) ?? '') || next.length === 0;
    return {
      side,
      of: order === 'before' || (order === 'free' && follows) ? last : next,
      index: found.index,
      length: word.length,
    };
  });
}

const clauses = (text: string): string[][] =>
  text.split(/[.,;:\n]/u).map((clause) => clause.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Whether it may be what a side is said of: neither a small word nor another side. */
const isOrgan = (word: string): boolean => !SMALL.test(word) && word.replace(SIDES, '') !== '';
