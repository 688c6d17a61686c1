/** English words, stemmed, that questions about anything are made of: they say little of what is asked. */
export const WEAK_WORDS_EN: ReadonlySet<string> = new Set(
  (
    'get got need want like come go take make know tell say ask find look see use give help possibl pleas thank much mani long ' +
    'time day goe practic clinic near nearest still also realli just question would could may might must befor dure allow happen thing someth somebodi'
  ).split(' '),
);

/** English words, stemmed, that mean the same to a patient, or whose forms the stemmer does not bring together. */
export const SAME_WORDS_EN: readonly (readonly string[])[] = [
  ['child', 'children', 'kid', 'son', 'daughter', 'babi'],
  ['cost', 'price', 'expens', 'fee'],
  ['hour', 'open', 'close'],
  ['park', 'car'],
  ['locat', 'address', 'find', 'where'],
  ['result', 'report'],
  ['referr', 'prescript', 'refer'],
  ['eat', 'food', 'fast', 'sober', 'breakfast'],
  ['drink', 'water', 'coffe'],
  ['elev', 'lift'],
  ['mammogram', 'mammographi'],
  ['sonographi', 'ultrasound'],
  ['pay', 'payment', 'card', 'cash'],
  ['jewelleri', 'ring', 'pierc', 'jewelri'],
  ['foot', 'feet'],
  ['tooth', 'teeth', 'dental'],
  ['bus', 'buse'],
  [
    'claustrophobia',
    'claustrophob',
    'afraid',
    'fear',
    'scare',
    'panic',
    'uneasi',
    'anxious',
    'anxieti',
    'nervous',
  ],
  ['complain', 'complaint', 'feedback'],
  ['pregnant', 'pregnanc', 'expect'],
  ['cancel', 'cancell'],
  ['move', 'chang', 'reschedul', 'postpon'],
  ['late', 'delay'],
  ['allergi', 'allerg'],
  ['prosthesi', 'artifici', 'implant'],
  ['imag', 'pictur'],
  ['languag', 'speak'],
  ['cloth', 'wear', 'dress'],
  ['employ', 'boss'],
  ['breastfe', 'breastfeed'],
  ['sedat', 'calm', 'tranquillis'],
  ['insur', 'insuranc'],
  ['interpret', 'translat'],
  ['wi-fi', 'wifi', 'internet'],
  ['ct', 'tomographi'],
  ['sick', 'absenc'],
  ['safe', 'safeti', 'danger', 'risk', 'harm'],
];

/** What English patients put into several words, in the words that our knowledge has for it. */
export const PHRASES_EN: readonly (readonly [RegExp, string])[] = [
  [/\bx[ -]?rays?\b/gi, 'x-ray'],
  [/\bhow much (?:is|are|does|do|would|will)\b/gi, 'price'],
  [/\bwi[ -]fi\b/gi, 'wifi'],
  [/\bexpecting (?:a |my )?(?:baby|child)\b/gi, 'pregnant'],
];
