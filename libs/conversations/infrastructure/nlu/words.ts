import type { LanguageResources } from './language-resources.js';
import { foldAccents } from './fold-accents.js';

/**
 * The words of a text in lower case, without accents and punctuation, contractions and short spellings written out, and
 * letters that were stretched ("nooo") written once.
 */
export function words(text: string, { spellings }: LanguageResources): string[] {
  const plain = foldAccents(
    text
      .normalize('NFKC')
      .replace(/[’‘`´]/g, "'")
      .toLowerCase(),
  ).replace(/(\p{L})\1{2,}/gu, '$1');
  const written = spellings.reduce((rest, [form, full]) => rest.replace(form, full), plain);
  return written.match(/[\p{L}\p{N}<>_]+/gu) ?? [];
}
