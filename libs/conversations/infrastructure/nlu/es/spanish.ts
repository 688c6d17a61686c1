import type { LanguageResources } from '../language-resources.js';
import { calendarEs } from './calendar-es.js';
import { BORROWED_ES, COMMON_WORDS_ES, GREETINGS_ES } from './common-words-es.js';
import { cuesEs } from './cues-es.js';
import { INTENT_EXAMPLES_ES } from './intent-examples-es.js';
import { sidesEs } from './sides-es.js';
import { SPELLINGS_ES } from './spellings-es.js';
import { vocabularyEs } from './vocabulary-es.js';

/** Pronouns at the end of a verb: "cancélalo", "ayúdame", "cambiármela". */
const ENCLITICS = /(?<=.{2}(?:[aei]r|ndo|[aei]))(?:(?:me|te|se|nos)?l[aeo]s?|me|te|se|nos)$/;

export const spanish: LanguageResources = {
  language: 'es',
  examples: INTENT_EXAMPLES_ES,
  telling: { common: COMMON_WORDS_ES, borrowed: BORROWED_ES, greetings: GREETINGS_ES },
  spellings: SPELLINGS_ES,
  vocabulary: vocabularyEs,
  sides: sidesEs,
  calendar: calendarEs,
  cues: cuesEs,
  loadStemmer: async () => {
    // The stemmer's own file: the package's index also loads a sentiment lexicon and registers a whole container.
    const { default: StemmerEs } = await import('@nlpjs/lang-es/src/stemmer-es.js');
    const stemmer = new StemmerEs();
    return (words) => {
      const stems = words.map((word) =>
        stemmer.stemWord(word.length >= 6 ? word.replace(ENCLITICS, '') : word),
      );
      // It remembers every word it meets; what patients wrote is forgotten.
      stemmer.cache = {};
      return stems;
    };
  },
};
