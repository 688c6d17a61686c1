import { foldAccents } from '../fold-accents.js';

const DISGUISED: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

/** A text as moderation reads it: lower case, no accents, letters not disguised as digits, stretched or spaced out. */
export const plainOf = (text: string): string =>
  foldAccents(
    text
      .normalize('NFKC')
      .replace(/[’‘`´]/g, "'")
      .toLowerCase(),
  )
    .replace(/(?<=\p{L})[01345@$](?=\p{L})/gu, (sign) => DISGUISED[sign] ?? sign)
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}[ .*_-]){3,}\p{L}(?![\p{L}\p{N}])/gu, (spaced) =>
      spaced.replace(/[^\p{L}]/gu, ''),
    )
    .replace(/\s+/g, ' ');
