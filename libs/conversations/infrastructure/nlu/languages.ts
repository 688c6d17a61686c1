import { english } from './en/english.js';
import { spanish } from './es/spanish.js';
import type { LanguageResources } from './language-resources.js';

const ALL: readonly LanguageResources[] = [english, spanish];

/** The languages that the local engine reads. */
export const Languages = {
  all: ALL,
  /** @param locale BCP 47 tag; its region is ignored */
  of: (locale: string): LanguageResources | undefined =>
    ALL.find(({ language }) => language === locale.split('-')[0]?.toLowerCase()),
};
