import type { Texts } from './texts.js';
import { textsEn } from './texts-en.js';

const CATALOGUE: Readonly<Record<string, Texts>> = { en: textsEn };

/** The texts of a language; of English when the language of the BCP 47 tag is not in the catalogue. */
export function textsFor(locale: string): Texts {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  return Object.hasOwn(CATALOGUE, language) ? (CATALOGUE[language] ?? textsEn) : textsEn;
}
