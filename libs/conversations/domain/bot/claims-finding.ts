const JUDGED =
  '(?:normal|abnormal|clear|fine|healthy|benign|malignant|cancer|tumou?rs?|lesions?|fractures?|metastas[ei]s|positive|negative|nothing)';
const JUDGED_ES =
  '(?:normal(?:es)?|anormal(?:es)?|bien|san[oa]s?|benign[oa]s?|malign[oa]s?|c[aá]ncer|tumor(?:es)?|lesi[oó]n(?:es)?|fracturas?|met[aá]stasis|positiv[oa]s?|negativ[oa]s?|nada)';

const CLAIMS: readonly RegExp[] = [
  new RegExp(
    `\\byour\\s+(?:\\w+\\s+){0,2}(?:scan|mri|ct|x-?ray|ultrasound|mammogram|report|results?|images?|findings?|exam\\w*)\\b[^.!?\\n]{0,60}\\b${JUDGED}\\b`,
    'iu',
  ),
  new RegExp(
    `\\byou\\s+(?:do\\s+not|don['’]t|do|probably|likely)?\\s*have\\s+(?:an?\\s+|no\\s+)?(?:\\w+\\s+)?${JUDGED}\\b`,
    'iu',
  ),
  new RegExp(
    `\\bsus?\\s+(?:\\p{L}+\\s+){0,2}(?:resonancia|tac|radiograf[ií]a|ecograf[ií]a|mamograf[ií]a|informe|resultados?|im[aá]genes|prueba|exploraci[oó]n)(?!\\p{L})[^.!?\\n]{0,60}(?<!\\p{L})${JUDGED_ES}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})(?:usted\\s+)?(?:no\\s+)?tiene\\s+(?:un[ao]?\\s+)?${JUDGED_ES}(?!\\p{L})`, 'iu'),
];

/** Whether a text tells a person what was found in them. Only a doctor's report may: a bot's answer that does is not sent. */
export const claimsFinding = (text: string): boolean => CLAIMS.some((claim) => claim.test(text));
