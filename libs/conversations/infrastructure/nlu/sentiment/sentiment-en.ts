import type { SentimentLanguage } from './sentiment-language.js';

/** English: the general lexicon is VADER; the cues are what it does not know of practices. */
export const sentimentEn: SentimentLanguage = {
  clinical:
    /\b(?:terribl[ey]|awful(?:ly)?|horribl[ey]|worst|bad(?:ly)?|unbearable|excruciating) (?:pain\w*|headaches?|migraines?|cough|cramps?|ache|swollen|injured)\b|\b(?:pain\w*|hurts?|hurting|aches?|aching|swollen|injured) (?:is |are |so |very |really )*(?:terribl[ey]|awful(?:ly)?|horribl[ey]|unbearabl[ey]|bad(?:ly)?|a lot|like hell)\b|\b(?:feel|feeling) (?:so |very |really )*(?:bad|unwell|terrible|awful|horrible|sick)\b/g,
  cues: [
    [
      -2.6,
      'complain(?:t|ts|ing)?|unacceptable|unprofessional|incompetent|disgrac\\w+|outrageous|scandal\\w*|rip ?off|scam\\w*',
    ],
    [
      -2.2,
      'rude\\w*|disrespect\\w*|unfriendly|impolite|ignored?|ignoring|careless|negligen\\w+|dirty|filthy|disorgani[sz]ed|chaos|chaotic',
    ],
    [
      -2.2,
      '(?:nobody|no one|noone) (?:\\w+ )?(?:answers?|answered|replies|replied|called|calls|picks? up|cares?|responds?|helped|helps)',
    ],
    [
      -2,
      "still (?:have not|haven'?t|no|not|waiting)|(?:been )?waiting (?:for )?(?:\\w+ ){0,3}(?:hours?|days?|weeks?|months?|ages|forever)|waited (?:\\w+ ){0,4}(?:hours?|days?|weeks?|months?|ages)",
    ],
    [
      -2,
      'fed up|sick and tired|sick of|had enough|enough is enough|waste of (?:my )?time|wasted my time|never (?:again|coming back)|last time i|ridiculous|a joke|joke of|pathetic|useless|worst|no (?:excuse|respect)|how dare',
    ],
    [
      -1.8,
      '(?:i want|give me|demand) (?:my money back|a refund|an apology)|refund|lawyer|sue you|report you|bad review|one star|file a claim',
    ],
    [
      -1.6,
      'lost my (?:referral|results|report|file|images|appointment)|cancelled my appointment|wrong (?:person|patient|report|results)|overcharged|charged (?:me )?twice|disappoint\\w*|not good enough|slow service|terrible service|awful service|keeps? (?:asking|repeating|cancelling|changing)|third time|again and again|fourth time',
    ],
    [2, 'thank(?:s| you)|grateful|appreciate\\w*|cheers'],
    [
      2.4,
      'so kind|very kind|lovely|friendly|excellent|wonderful|amazing|fantastic|brilliant|great (?:service|job|team|staff|experience)|well done|highly recommend|made my day|lifesaver',
    ],
    [
      1.6,
      'very (?:helpful|nice|professional|quick|fast)|so (?:helpful|nice|fast|quick)|impressed|perfect(?:ly)?',
    ],
  ],
  negation:
    /\b(?:no|not|never|isn'?t|wasn'?t|aren'?t|weren'?t|don'?t|doesn'?t|didn'?t|won'?t|without|hardly)\b(?:\s+\w+){0,2}\s*$/,
  intensifier:
    /\b(?:very|so|really|extremely|absolutely|completely|totally|utterly|too|such|fucking|bloody|damn)\b\s*(?:an? )?$/,
  general: {
    noise:
      /\b(?:pain\w*|hurts?|hurting|ach(?:e|es|ing)|sore|cancer\w*|tumou?rs?|fracture[sd]?|broken|broke|bleed\w*|blood|injur\w+|fell|fall|fallen|accident|sick\w*|ill(?:ness)?|disease\w*|infect\w+|fever|swell\w*|swollen|die[ds]?|dying|dead|death|emergenc\w+|urgent\w*|critical|severe\w*|serious\w*|chronic|acute|weak\w*|numb\w*|dizzy|nausea|nauseous|vomit\w*|cough\w*|surger\w+|operation|amputat\w+|burn\w*|cut|cuts|attack|stroke|headaches?|migraines?|scar(?:ed|y)?|afraid|fear\w*|frighten\w+|worr(?:y|ied|ies|ying)|anxious|anxiety|nervous\w*|panic\w*|claustrophobi\w*|scared|stress\w*|depress\w*|suffer\w*|strain\w*|sprain\w*|tear|torn|twisted|damag\w+|problems?|trouble|cancel\w*|stop|no|sorry|please|help\w*|like|want\w*|yes|sure|ok|okay|hello|hi|well|clear\w*|free|positive|negative|benign|malignant|safe\w*|sharp|number|want|care|interest\w*|play\w*|important|allerg\w+|contrast|mass|lump|abnormal|worse(?=.{0,20}(?:since|pain|night))|good (?:morning|afternoon|evening|day|night)|best (?=time|day|way)|(?:feel|feeling) (?:bad|unwell|terrible|awful)|bad (?=cough|cold|knee|back|hip|fall|leg|shoulder)|(?:terrible|awful|horrible|bad|strong) (?=pain|headache|cough|ache|cramp)|kill\w*(?= me\b)|suspicio\w+|risk\w*|poison\w*|dangerous|harm\w*|lost (?=weight|my|sense)|loss|alone|miss(?=ed)?|defect\w*|limp\w*|wrong (?=with (?:my|me|her|him)|name|number|date|birthday|day|email|knee|side)|mistake)\b/g,
    load: async () => {
      const { SentimentIntensityAnalyzer: vader } = (await import('vader-sentiment')).default;
      return (text) => vader.polarity_scores(text).compound;
    },
  },
};
