/** Combining diacritical marks; not the voicing of kana, which makes other letters. */
const MARKS = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;

/** Letters with a stroke or of two in one, which no normalization takes apart, as people without them on the keyboard write. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};

/**
 * A person's name as searches compare it: without case, since PN matches so (PS3.4, C.2.2.2.1), and, beyond the standard,
 * without accents and in the usual width: `Müller`, `MULLER` and `Ｍuller` have the same key.
 */
export function searchKey(name: string): string;
export function searchKey(name: string | undefined): string | null;
export function searchKey(name: string | undefined): string | null {
  if (name === undefined) return null;
  // Marks twice: İ in lower case is i with a dot above.
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[ßæœøđðþłħŧıς]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}
