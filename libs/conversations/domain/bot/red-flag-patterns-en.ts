import type { RedFlag } from './red-flag.js';

/**
 * English descriptions of emergencies. They are wide on purpose: a false alarm costs a colleague a glance. Sources of
 * the symptoms: the FAST test and the emergency signs listed by the NHS ("When to call 999") and by the American
 * College of Radiology's manual on contrast media (allergic-like reactions).
 */
export const RED_FLAG_PATTERNS_EN: readonly (readonly [RedFlag, RegExp])[] = [
  [
    'chest-pain',
    /\b(?:chest|heart)\b[^.!?]{0,25}\b(?:pains?|pian|aches?|hurts?|hurting|pressure|tight(?:ness)?|crushing|stabbing)\b/,
  ],
  [
    'chest-pain',
    /\b(?:pains?|pressure|tightness|crushing|stabbing)\b[^.!?]{0,20}\b(?:in|on|across)\b[^.!?]{0,10}\bchest\b/,
  ],
  ['chest-pain', /\bheart attack\b/],
  [
    'breathing',
    /\b(?:can ?not|can'?t|cant|unable to|struggl\w+ to|hard to|hardly|barely)\b[^.!?]{0,12}\bbreath\w*/,
  ],
  [
    'breathing',
    /\b(?:short(?:ness)? of breath|breathless|(?:trouble|difficulty|problems?) (?:with )?breathing|gasping|suffocat\w+|chok(?:e|ing))\b/,
  ],
  ['stroke', /\b(?:having|had|have|think)\b[^.!?]{0,20}\bstroke\b/],
  ['stroke', /\b(?:face|mouth)\b[^.!?]{0,20}\b(?:droop\w*|numb|twisted|sagging|paralys\w+|paralyz\w+)\b/],
  [
    'stroke',
    /\b(?:slurr\w+|(?:can ?not|can'?t|cant) (?:speak|talk|move|feel|see)|sudden(?:ly)? (?:weak\w*|numb\w*|confus\w+|blind\w*|paraly\w+|(?:lost|loss of) (?:sight|vision|speech)))\b/,
  ],
  [
    'stroke',
    /\b(?:one side|left side|right side|left arm|right arm|arm|leg)\b[^.!?]{0,25}\b(?:suddenly|gone|went)\b[^.!?]{0,12}\b(?:numb|weak|paraly\w+|limp)\b/,
  ],
  [
    'bleeding',
    /\b(?:bleeding|blood)\b[^.!?]{0,25}\b(?:heav\w+|a lot|lots|badly|won'?t stop|will not stop|not stopping|everywhere|can'?t stop)\b/,
  ],
  [
    'bleeding',
    /\b(?:heavy|heavily|severe|uncontroll\w+|massive|pregnant and|profuse\w*)\b[^.!?]{0,20}\b(?:bleed\w*|blood)\b/,
  ],
  ['bleeding', /\b(?:coughing|vomit\w*|throwing|spitting)\b[^.!?]{0,10}\bblood\b/],
  [
    'unconscious',
    /\b(?:unconscious|passed out|fainted|collapsed|not waking up|won'?t wake|unresponsive|seizures?|convulsions?|fitting)\b/,
  ],
  ['allergy', /\b(?:throat|tongue|face|lips?)\b[^.!?]{0,20}\b(?:swell\w*|swollen|closing|tight)\b/],
  ['allergy', /\b(?:anaphyla\w+|severe allerg\w+|allergic (?:reaction|shock))\b/],
  [
    'headache',
    /\b(?:worst|thunderclap|sudden(?:ly)?(?: and)? (?:severe|terrible|extreme|violent))\b[^.!?]{0,12}\bheadache\b/,
  ],
  [
    'spinal',
    /\b(?:lost|loss of|no) (?:control of |control over )?(?:my |the )?(?:bladder|bowels?|legs)(?: control)?\b/,
  ],
  ['spinal', /\b(?:numb\w*)\b[^.!?]{0,20}\b(?:groin|between (?:my|the) legs|genitals)\b/],
  [
    'self-harm',
    /\b(?:kill(?:ing)? myself|end(?:ing)? my life|suicid\w+|want to die|harm(?:ing)? myself|hurt(?:ing)? myself)\b/,
  ],
  [
    'emergency',
    /\b(?:this is|it'?s|have|having|medical) an? emergency\b|\bmedical emergency\b|\bneed an ambulance\b|\bcall an ambulance\b/,
  ],
];

/** "No chest pain", "without fainting": denied, not reported. */
export const DENIAL_EN =
  /\b(?:no|not|never|without|denies|deny|don'?t have|do not have|didn'?t|did not|haven'?t|wasn'?t|isn'?t)\b(?:\s+\w+){0,3}\s*$/;
/** "Years ago", "a history of": the past, unless the message also speaks of now. */
export const PAST_EN = /\b(?:years? ago|months ago|last year|history of|as a child|in (?:19|20)\d\d)\b/;
export const NOW_EN = /\b(?:now|again|today|currently|since|still|tonight|this morning)\b/;
