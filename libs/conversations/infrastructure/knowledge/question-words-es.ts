/** Spanish words, stemmed, that questions about anything are made of: they say little of what is asked. */
export const WEAK_WORDS_ES: ReadonlySet<string> = new Set(
  (
    'pued podr pod ten hac hag necesit quier quis querr gust deb ir voy va ven veng vien dar dan dam dais dec dic sab se ' +
    'ver veo tom pas pon pong dej ayud graci favor hol buen dias tard cuant cuand com dond cual quien tiemp ' +
    'much posibl ahor hoy mañan aun todav despues dur dia hor cos algui person mejor uso usan usar consegu acept permit ' +
    'prueb hacermel cre tip cas vez normal centr clinic cerc lej conv recomiend aconsej sab teneis qued hay haceis sabeis'
  ).split(' '),
);

/** Spanish words, stemmed, that mean the same to a patient, or whose forms the stemmer does not bring together. */
export const SAME_WORDS_ES: readonly (readonly string[])[] = [
  ['niñ', 'hij', 'menor'],
  ['cost', 'cuest', 'preci', 'val', 'tarif'],
  ['horari', 'abrir', 'abren', 'abris', 'abiert', 'abre', 'abrim', 'cerr', 'cierr', 'apertur'],
  ['aparc', 'parking', 'coch', 'carr'],
  ['direccion', 'ubic', 'dond', 'encontr'],
  ['llev', 'tra', 'traig'],
  ['result', 'inform'],
  ['volant', 'prescripcion', 'deriv', 'peticion'],
  ['comer', 'com', 'comid', 'desayun', 'cen', 'almorz', 'ayun'],
  ['caf', 'beb', 'agu'],
  ['ascensor', 'elev'],
  ['mamograf', 'mamografi'],
  ['ecograf', 'ecografi', 'ultrason', 'eco'],
  ['reson', 'rm', 'rmn', 'tub', 'mri'],
  ['tac', 'tacs', 'tomograf', 'scann', 'escan', 'tc'],
  ['radiograf', 'radiografi', 'ray', 'plac', 'rx'],
  ['pag', 'efect', 'tarjet'],
  ['joy', 'anill', 'piercing', 'piercings', 'pendient'],
  ['dient', 'dental', 'muel'],
  ['anul', 'cancel'],
  ['cambi', 'mov', 'aplaz', 'modific'],
  ['cit', 'turn'],
  ['embaraz', 'gestacion'],
  ['claustrofobi', 'claustrofob', 'mied', 'agobi', 'encerr', 'nervi', 'ansied'],
  ['protesis', 'implant'],
  ['alergi', 'alerg'],
  ['pech', 'lactanci', 'amamant'],
  ['justif', 'certific', 'comprob'],
  ['empres', 'trabaj', 'jef'],
  ['quej', 'reclam'],
  ['autobus', 'bus'],
  ['gratis', 'gratuit'],
  ['deport', 'ejercici'],
  ['perr', 'mascot'],
  ['rop', 'vest'],
  ['tard', 'retras'],
  ['wifi', 'internet'],
  ['interpret', 'traductor'],
  ['idiom', 'habl', 'lengu'],
  ['sedacion', 'sedant', 'sed', 'calmant', 'tranquiliz'],
  ['segur', 'mutu', 'asegur'],
  ['tatuaj', 'tatu'],
  ['conduc', 'manej'],
  ['hues', 'ose', 'densitometr', 'densitometri'],
  ['imag', 'imagen', 'fot'],
  ['camin', 'andar'],
  ['radiacion', 'irradi'],
  ['borr', 'elimin'],
];

/** What Spanish patients put into several words, in the words that our knowledge has for it. */
export const PHRASES_ES: readonly (readonly [RegExp, string])[] = [
  [/\bwi[ -]fi\b/gi, 'wifi'],
  [/\bestacionar\b/gi, 'aparcar'],
  [/\bray[oa]s[ -]x\b/gi, 'radiografía'],
  [/\besperando (?:un |una |a mi )?(?:beb[eé]|ni[nñ][oa]|hij[oa])/gi, 'embarazada'],
];
