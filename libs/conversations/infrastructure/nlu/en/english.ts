import type { LanguageResources } from '../language-resources.js';
import { calendarEn } from './calendar-en.js';
import { BORROWED_EN, COMMON_WORDS_EN, GREETINGS_EN } from './common-words-en.js';
import { cuesEn } from './cues-en.js';
import { INTENT_EXAMPLES_EN } from './intent-examples-en.js';
import { sidesEn } from './sides-en.js';
import { SPELLINGS_EN } from './spellings-en.js';
import { vocabularyEn } from './vocabulary-en.js';

export const english: LanguageResources = {
  language: 'en',
  examples: INTENT_EXAMPLES_EN,
  telling: { common: COMMON_WORDS_EN, borrowed: BORROWED_EN, greetings: GREETINGS_EN },
  spellings: SPELLINGS_EN,
  vocabulary: vocabularyEn,
  sides: sidesEn,
  calendar: calendarEn,
  cues: cuesEn,
  loadStemmer: async () => {
    const { StemmerEn } = (await import('@nlpjs/lang-en-min')).default;
    return (words) => {
      // The stemmer remembers every word it meets; a new one forgets what patients wrote.
      const stemmer = new StemmerEn();
      return words.map((word) => stemmer.stemWord(word));
    };
  },
};
