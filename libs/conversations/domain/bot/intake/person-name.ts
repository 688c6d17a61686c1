const NAME_CHARACTERS = /^[\p{L}\p{M}][\p{L}\p{M}'’.\-\s]*$/u;
/** Scripts that write family and given name without a space. */
const UNSPACED_SCRIPT = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,8}$/u;
const PARTICLES = new Set([
  'de',
  'del',
  'della',
  'der',
  'den',
  'di',
  'da',
  'do',
  'dos',
  'du',
  'la',
  'le',
  'van',
  'von',
  'y',
  'e',
  'bin',
  'al',
]);
/** Words of sentences. One alone proves nothing (An, My and Can are also names); two, or one in a long text, do. */
const SENTENCE_WORDS = new Set(
  (
    'i my me the a an is are am was have has had want need would can could what why how where when who you your it this that ' +
    'please not no yes for with about to of and or but hello hi thanks thank ok okay sure pain scan mri ' +
    'yo mi quiero necesito puedo podría qué por porque como cuando donde quien usted favor sí para con sobre hola gracias ' +
    'vale dolor resonancia'
  ).split(' '),
);

/** What a text is, read as a name. */
export type PersonNameReading =
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'too-short' }
  | { readonly kind: 'not-a-name' };

/**
 * Reads a patient's full name: given and family name, at most 80 characters and six words, letters of any script.
 * "SMITH, john" becomes "John Smith"; mixed case is kept as written ("McDonald", "de la Cruz").
 */
export function readPersonName(text: string): PersonNameReading {
  const tidy = text
    .normalize('NFC')
    .trim()
    .replace(/[.!,;]+$/, '')
    .replace(/\s+/g, ' ');
  const [family, given, ...more] = tidy.split(/\s*,\s*/);
  const name = given && family && more.length === 0 ? `${given} ${family}` : tidy;
  if (UNSPACED_SCRIPT.test(name)) return { kind: 'name', value: name };
  if (!NAME_CHARACTERS.test(name) || name.length > 80) return { kind: 'not-a-name' };
  const words = name.split(' ');
  const sentenceWords = words.filter((word) => SENTENCE_WORDS.has(word.toLowerCase())).length;
  if (sentenceWords >= 2 || (sentenceWords === 1 && words.length > 3)) return { kind: 'not-a-name' };
  if (words.length < 2 || words.every((word) => word.replace(/\P{L}/gu, '').length < 2))
    return { kind: 'too-short' };
  if (words.length > 6) return { kind: 'not-a-name' };
  return { kind: 'name', value: words.map((word, index) => capitalise(word, index, name)).join(' ') };
}

function capitalise(word: string, index: number, whole: string): string {
  const lower = word.toLowerCase();
  const upper = word === word.toUpperCase();
  const initials = upper && word.length <= 3 && whole !== whole.toUpperCase();
  if (initials || (!upper && word !== lower)) return word;
  if (index > 0 && PARTICLES.has(lower)) return lower;
  return lower.replace(
    /(^|['’-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
