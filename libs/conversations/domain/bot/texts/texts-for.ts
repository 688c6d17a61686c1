import type { Texts } from './texts.js';
import { textsEn } from './texts-en.js';
import { textsEs } from './texts-es.js';

const CATALOGUE: Readonly<Record<string, Texts>> = { en: textsEn, es: textsEs };

/** The texts of a language, whatever the region; of English when the BCP 47 tag's language is not in the catalogue. */
export function textsFor(locale: string): Texts {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  return Object.hasOwn(CATALOGUE, language) ? (CATALOGUE[language] ?? textsEn) : textsEn;
}
