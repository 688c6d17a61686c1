import type { Catalogue } from './catalogue.js';
import { catalogueDe } from './catalogue-de.js';
import { catalogueEn } from './catalogue-en.js';
import { catalogueEs } from './catalogue-es.js';

/** By language; a practice whose language is not here writes English. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  en: catalogueEn,
  de: catalogueDe,
  es: catalogueEs,
};

export interface ChosenCatalogue {
  readonly catalogue: Catalogue;
  /** BCP 47; for dates that suit the language of the texts. */
  readonly locale: string;
}

/** The texts for a locale: its language with its own way of writing dates, else English. */
export function catalogueFor(locale: string): ChosenCatalogue {
  const language = locale.split('-')[0]!.toLowerCase();
  const catalogue = Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined;
  return catalogue ? { catalogue, locale } : { catalogue: catalogueEn, locale: 'en' };
}
