import type { Laterality } from '../../../domain/bot/laterality.js';
import type { Sides } from '../language-resources.js';

const CODE: Readonly<Record<string, Laterality>> = { left: 'L', right: 'R', both: 'B' };

/** Sides in English: beside a body part, after "the … one/side", or as the whole message ("right" alone also agrees). */
export const sidesEn: Sides = {
  before:
    /\b(left|right|both)(?: (?:and|or) (left|right))?(?:[- ]hand(?:ed)?)?(?: (?:of )?(?:my|the|his|her|your))? ?$/,
  after: /^,? ?(?:\(|on the |the )?(left|right|both)\b/,
  alone:
    /\b(?<side>left|right|both)(?:[- ]hand(?:ed)?(?= side))?\b(?= ?(?:one|side|sides|of them)\b|\))|^\W*(?:the |my |it'?s (?:the )?)?(?<only>left|right|both)\W*$/g,
  code: (name) => CODE[name] ?? 'B',
};
