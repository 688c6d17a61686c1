const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b|\bcannot\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/'m\b/g, ' am'],
  [/'re\b/g, ' are'],
  [/'ll\b/g, ' will'],
  [/'ve\b/g, ' have'],
  [/'d\b/g, ' would'],
  [/'s\b/g, ' is'],
  [/\bdont\b/g, 'do not'],
  [/\bgonna\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\bpls\b|\bplz\b/g, 'please'],
];

/** The words of a text in lower case, without accents and punctuation, contractions written out. */
export function words(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();
  const written = CONTRACTIONS.reduce((rest, [form, full]) => rest.replace(form, full), plain);
  return written.match(/[\p{L}\p{N}<>_]+/gu) ?? [];
}
