import type { RedFlagLanguage } from './red-flag-language.js';

/**
 * English descriptions of emergencies. They are wide on purpose: a false alarm costs a colleague a glance. Sources of
 * the symptoms: the FAST test and the emergency signs listed by the NHS ("When to call 999") and by the American
 * College of Radiology's manual on contrast media (allergic-like reactions).
 */
const patterns: RedFlagLanguage['patterns'] = [
  [
    'chest-pain',
    /\b(?:chest|heart)\b[^.!?]{0,25}\b(?:pains?|pian|aches?|aching|hurts?|hurting|pressure|tight(?:ness)?|crushing|stabbing|squeez\w+|heavy)\b/,
  ],
  [
    'chest-pain',
    /\b(?:pains?|pressure|tightness|crushing|stabbing|squeezing|heavy|heaviness|elephant|weight)\b[^.!?]{0,20}\b(?:in|on|across)\b[^.!?]{0,10}\bchest\b/,
  ],
  ['chest-pain', /\b(?:heart attack|cardiac arrest|angina attack)\b/],
  [
    'breathing',
    /\b(?:can ?not|can'?t|cant|unable to|struggl\w+ (?:to|for)|hard to|hardly|barely|difficult to|couldn'?t|not|isn'?t|isnt|stopped)\b[^.!?,]{0,12}\b(?<!hold my )(?<!hold your )breath\w*/,
  ],
  [
    'breathing',
    /\b(?:short(?:ness)? of breath|out of breath|breathless|(?:trouble|difficulty|difficulties|problems?) (?:with |in )?breathing|gasping|suffocat\w+|chok(?:e|ing)|can'?t get (?:any |enough )?air|no air|wheezing)\b/,
  ],
  ['breathing', /\b(?:lips?|face|fingers)\b[^.!?,]{0,15}\b(?:blue|purple|grey|gray)\b/],
  ['stroke', /\b(?:having|had|have|having|suffer\w*|think|signs? of|symptoms? of)\b[^.!?]{0,20}\bstroke\b/],
  [
    'stroke',
    /\b(?:face|mouth)\b[^.!?]{0,20}\b(?:droop\w*|numb|twisted|sagging|crooked|paralys\w+|paralyz\w+|fallen on one side)\b/,
  ],
  ['stroke', /\b(?:droop\w*|numb|crooked|paralys\w+|paralyz\w+)\b[^.!?,]{0,12}\b(?:face|mouth)\b/],
  [
    'stroke',
    /\b(?:slurr\w+|(?:can ?not|can'?t|cant|couldn'?t) (?:(?:speak|talk)\b(?! (?:to|with|now|right now|on|about|at|english|spanish|german|french|long|today|because))|(?:move|feel|lift) (?:my|his|her|the|one|an?|any)\b[^.!?,]{0,10}\b(?:arms?|leg|hands?|face|sides?|body|toes|fingers|feet)\b|see (?:anything|out of|from|with|on))|sudden(?:ly)? (?:weak\w*|numb\w*|confus\w+|blind\w*|paraly\w+|(?:lost|loss of|lose) (?:my |his |her |the )?(?:sight|vision|speech)))\b/,
  ],
  [
    'stroke',
    /\b(?:can'?t|cannot|unable to) (?:get (?:my|his|her|the) words out|find (?:my|his|her) words)\b/,
  ],
  ['stroke', /\b(?:speech|speaking|talking)\b[^.!?,]{0,15}\b(?:slurr\w+|garbled|gone|strange|funny|weird)\b/],
  [
    'stroke',
    /\b(?:lost|losing|loss of)\b[^.!?,]{0,8}\b(?:sight|vision)\b[^.!?,]{0,15}\b(?:sudden\w*|one eye|left eye|right eye|today|now)\b/,
  ],
  [
    'stroke',
    /\b(?:one side|left side|right side|left arm|right arm|arm|leg)\b[^.!?]{0,25}\b(?:suddenly|gone|went|going|is)\b[^.!?]{0,12}\b(?:numb|weak|paraly\w+|limp)\b/,
  ],
  [
    'bleeding',
    /\b(?:bleeding|blood)\b[^.!?]{0,25}\b(?:heav\w+|a lot|lots|badly|won'?t stop|will not stop|not stopping|everywhere|can'?t stop|does(?:n'?t| not) stop|pouring|gushing)\b/,
  ],
  [
    'bleeding',
    /\b(?:heavy|heavily|severe|uncontroll\w+|massive|profuse\w*|losing (?:a lot of|so much)|(?:can'?t|won'?t|doesn'?t) stop)\b[^.!?]{0,20}\b(?:bleed\w*|blood)\b/,
  ],
  ['bleeding', /\b(?:cough\w*|vomit\w*|throwing|threw|spitting|puk\w+)\b[^.!?]{0,10}\bblood\b/],
  ['bleeding', /\bblood\b[^.!?]{0,12}\b(?:vomit|sputum)\b/],
  [
    'bleeding',
    /\b(?:pregnan\w+|weeks along)\b[^.!?]{0,40}\b(?:bleed\w*|blood(?! (?:test|pressure|work|type|sample|group|sugar)))\b/,
  ],
  ['bleeding', /\b(?:bleed\w*|spotting)\b[^.!?]{0,40}\b(?:pregnan\w+|weeks along)\b/],
  [
    'unconscious',
    /\b(?:unconscious|passed out|passing out|black(?:ed|ing) out|faint(?:ed|ing)|collapsed(?! (?:lung|vertebra|disc|disk))|not waking up|won'?t wake|can'?t wake|unresponsive|seizures?|convuls\w+|(?:is|was|are|started|starts|keeps) fitting)\b/,
  ],
  [
    'allergy',
    /\b(?:throat|tongue|face|lips?|eyelids?)\b[^.!?]{0,20}\b(?:swell\w*|swollen|closing|tight|closed up)\b/,
  ],
  ['allergy', /\b(?:swell\w*|swollen)\b[^.!?,]{0,15}\b(?:throat|tongue|lips?|face)\b/],
  [
    'allergy',
    /\b(?:anaphyla\w+|severe allerg\w+|allergic (?:reaction|shock)|react(?:ed|ing) (?:badly )?to the (?:contrast|dye|injection))\b/,
  ],
  [
    'allergy',
    /\b(?:contrast|dye|injection|iodine|gadolinium)\b[^.!?]{0,40}\b(?:hives|rash|itch\w*|swell\w*|swollen|wheez\w*|welts|bumps)\b/,
  ],
  [
    'allergy',
    /\b(?:hives|rash|itch\w*|welts|swell\w*)\b[^.!?]{0,30}\b(?:contrast|dye|injection|iodine|gadolinium)\b/,
  ],
  [
    'headache',
    /\b(?:worst|thunderclap|sudden(?:ly)?(?: and| an?| got an?)? ?(?:severe|terrible|extreme|violent|massive)?)\b[^.!?]{0,8}\bhead ?ache\b/,
  ],
  [
    'headache',
    /\bhead ?ache\b[^.!?]{0,30}\b(?:of my life|stiff neck|out of nowhere|like (?:a )?thunder\w*)\b/,
  ],
  [
    'spinal',
    /\b(?:lost|loss of|no|losing) (?:control of |control over )?(?:my |the |his |her )?(?:bladder|bowels?|legs)(?: control)?\b/,
  ],
  ['spinal', /\b(?:can'?t|cannot|can not) (?:feel|move) (?:my|his|her|the|both) legs\b/],
  [
    'spinal',
    /\b(?:can'?t|cannot|unable to) (?:control|hold) (?:my |his |her )?(?:bladder|bowels?|urine|pee)\b/,
  ],
  ['spinal', /\b(?:numb\w*)\b[^.!?]{0,20}\b(?:groin|between (?:my|the) legs|genitals|saddle)\b/],
  [
    'self-harm',
    /\b(?:kill(?:ing)? myself|end(?:ing)? (?:my life|it all)|suicid\w+|(?:want|wish|like) to die|wish i (?:was|were) dead|better off dead|(?:don'?t|do not) want to (?:live|be alive|wake up)|harm(?:ing)? myself|hurt(?:ing)? myself on purpose|want to hurt myself|cut(?:ting)? myself(?! (?:while|when|with a knife|in the|on))|overdos\w+|took (?:all (?:my|the)|too many|a lot of) (?:pills|tablets))\b/,
  ],
  [
    'emergency',
    /\b(?:this is|it'?s|have|having|medical) an? emergency\b|\bmedical emergency\b|\b(?:need|send|want|get) (?:me )?an ambulance\b|\bcall (?:me )?(?:an ambulance|911|999|112)\b|\b(?:i am|i'm|is|he's|she's) dying\b(?! to\b)/,
  ],
  [
    'emergency',
    /\b(?:baby|foetus|fetus)\b[^.!?]{0,20}\b(?:not moving|stopped moving|isn'?t moving|no longer moves?)\b/,
  ],
  [
    'emergency',
    /\b(?:hit|banged|injured|injury)\b[^.!?]{0,8}\bhead\b[^.!?]{0,30}\b(?:vomit\w*|throwing up|confused|drowsy|sleepy)\b/,
  ],
];

export const redFlagsEn: RedFlagLanguage = {
  patterns,
  // "No chest pain", "without fainting": denied, not reported. "No I have …" and "not well …" deny nothing. Words
  // such as "convulsion" are Spanish too, with its "sin" and "ni".
  denial:
    /\b(?:no|nor|not|never|without|sin|ni|denies|deny|don'?t have|do not have|didn'?t|did not|haven'?t|wasn'?t|isn'?t)\b(?:\s+(?!(?:i|i'm|my|he|she|there|only|well|sure|ok|okay|good|right|feeling|able|going|better|stop|sleep|know)\b)\w+){0,3}\s*$/,
  past: /\b(?:years? ago|months ago|last year|history of|as a child|in (?:19|20)\d\d)\b/,
  now: /\b(?:now|again|today|currently|since|still|tonight|this morning)\b/,
};
