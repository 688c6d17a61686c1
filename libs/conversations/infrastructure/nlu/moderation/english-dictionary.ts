import { DataSet, RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';
import type { EnglishProfaneWord } from 'obscenity';
import type { ModerationCategory } from '../../../application/services/moderation.js';

/**
 * Left out: names of organs and acts that patients must be able to write, what victims report, tests and conditions
 * ("prick test"), and what are names or words of other languages (Dick, Kike, "negro", "cumpleaños").
 */
const LEFT_OUT: ReadonlySet<EnglishProfaneWord> = new Set([
  'abo',
  'anal',
  'anus',
  'cum',
  'dick',
  'dyke',
  'ejaculate',
  'hooker',
  'incest',
  'kike',
  'masturbate',
  'negro',
  'orgasm',
  'penis',
  'prick',
  'rape',
  'retard',
  'scat',
  'semen',
  'sex',
  'spastic',
  'vagina',
]);
const SEXUAL: ReadonlySet<EnglishProfaneWord> = new Set([
  'bestiality',
  'blowjob',
  'boob',
  'buttplug',
  'deepthroat',
  'dildo',
  'doggystyle',
  'double penetration',
  'felch',
  'fellatio',
  'finger bang',
  'fisting',
  'gangbang',
  'handjob',
  'hentai',
  'jerk off',
  'jizz',
  'lubejob',
  'orgy',
  'porn',
  'pussy',
  'tit',
]);

const dataset = new DataSet<{ originalWord: EnglishProfaneWord }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => metadata !== undefined && LEFT_OUT.has(metadata.originalWord));
const matcher = new RegExpMatcher({ ...dataset.build(), ...englishRecommendedTransformers });

/** Kinds of English profanity in a text, in the library's own dictionary, however its letters are disguised. */
export function profanityIn(text: string): Set<ModerationCategory> {
  const words = matcher.getAllMatches(text).map((match) => dataset.getPayloadWithPhraseMetadata(match));
  return new Set(
    words.map(({ phraseMetadata }) =>
      phraseMetadata && SEXUAL.has(phraseMetadata.originalWord) ? 'sexual' : 'abuse',
    ),
  );
}
