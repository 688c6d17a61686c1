import type { Sides } from '../language-resources.js';

const LEFT = String.raw`izquierd[oa]s?|izq(?:d[oa])?\b\.?`;
const RIGHT = String.raw`derech[oa]s?|d(?:e?r)?ch[oa]\b\.?|der\b\.?`;
const BOTH = 'amb[oa]s|l[oa]s dos|bilateral(?:es)?';
const ANY = `${LEFT}|${RIGHT}|${BOTH}`;

/** Sides in Spanish: after a body part ("rodilla izquierda"), before it ("ambas rodillas"), or as the whole message. */
export const sidesEs: Sides = {
  before: new RegExp(String.raw`\b(${ANY})(?: (?:mis|sus|las|los|de la|del))? ?$`),
  after: new RegExp(
    String.raw`^,? ?(?:\(|en |de |a )?(?:el |la |los |las |mi )?(?:lado |parte )?(${ANY})(?![a-z])`,
  ),
  alone: new RegExp(
    String.raw`\b(?:lado|costado|brazo|parte|del|de la|la otra|el otro) (?<side>${LEFT}|${RIGHT})(?![a-z])|^\W*(?:(?:es|era|seria|la|el|del|de|en|a|lado|mi|las|los|por|pues|creo que)\s)*(?<only>${ANY})\W*$`,
    'g',
  ),
  code: (name) => (/^izq/.test(name) ? 'L' : /^d/.test(name) ? 'R' : 'B'),
};
