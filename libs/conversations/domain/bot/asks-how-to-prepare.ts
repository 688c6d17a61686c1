import type { Understood } from './understood.js';

const CUES =
  /\b(?:how (?:do|should|can|must) (?:i|we) (?:get ready|prepare)|(?:how|what) to prepare|preparations?|c[oó]mo (?:me |debo |tengo que )*prepar\p{L}*|preparaci[oó]n)\b/iu;

/** "How do I prepare?", without a word about the examination: the practice's knowledge can answer only once it is known. */
export const asksHowToPrepare = ({ text, entities, button }: Understood): boolean =>
  !button && CUES.test(text) && !entities.some(({ type }) => type === 'modality');
