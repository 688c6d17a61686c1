import type { Cues } from '../language-resources.js';

const LETTERS = String.raw`[\p{L}\p{M}'.\-]*`;
const WORD = String.raw`[\p{L}\p{M}]${LETTERS}`;
const CAPITALISED = String.raw`\p{Lu}${LETTERS}`;

/** Turns of phrase in English. */
export const cuesEn: Cues = {
  named: new RegExp(
    String.raw`\b(?:(?:my|his|her|the|their|our|patient(?:'s)?|son'?s|daughter'?s|mother'?s|father'?s|wife'?s|husband'?s|full)\s+)*name(?:'?s| is| should be| was|:| ?=)+\s+(?:actually |really )?(?<name>${WORD}(?:,? ${WORD}){0,5})`,
    'giu',
  ),
  introduced: new RegExp(
    String.raw`(?:^|(?<![\p{L}\p{M}]))(?:[Ii] am|[Ii]'m|[Tt]his is|[Ii]t's for|(?:[Tt]he )?[Pp]atient is|[Pp]atient:|for my (?:son|daughter|mother|father|wife|husband|child|mom|dad))\s+(?<name>${CAPITALISED}(?: ${WORD}){0,3} ${CAPITALISED})`,
    'gu',
  ),
  nameEnds:
    /[\s,]+(?:and|but|born|i|i'm|my|me|not|please|phone|tel|date|dob|email|e-mail|mail|number|with|from|on|at|who|is|was|the|need|needs|want|wants|for|or|you|can|he|she|thanks|thank)\b.*$/isu,
  because: /\b(?:because(?: of)?|due to|the reason is|reason:)\s+(?<reason>[^.?!\n]{3,300})/g,
  born: /\b(?:born|birth ?day|birth ?date|date of birth|dob|d\.o\.b\.?|of birth)\b[^.!?]{0,25}$/,
  reached: /\b(?:phone|number|mobile|cell|tel|call|reach|e-?mail|mail|contact)\b[^.!?]{0,25}$/,
  otherNumber:
    /\b(?:insurance|policy|member(?:ship)?|patient|case|file|reference|ref|order|invoice|passport|id|nhs|ssn|social security)\b(?: (?:number|no|nr|id|code|card))*(?<rest>[^.!?]{0,15})$/,
  correction:
    /^(?:no+[,. ]+(?=\S)|actually\b|i mean\b|i meant\b|sorry[,. ]|correction\b|wait[,. ]|oops\b|rather\b|it(?:'s| is| should be)\b.{0,40}\bnot\b)/,
  question:
    /^(?:(?:and|so|but|ok|okay|hi|hello|hey|please|sorry|excuse me|also)[, ]+)*(?:what|when|where|who|whom|whose|which|why|how|can|could|may|do|does|did|is|are|am|was|were|will|would|should|shall|have you|has|any)\b(?! (?:you )?(?:name|like to come))/,
};
