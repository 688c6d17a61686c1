import { MODERATION_CATEGORIES, Moderation } from '../../../application/services/moderation.js';
import type { ModerationCategory, ModerationResult } from '../../../application/services/moderation.js';
import { detectRedFlag } from '../../../domain/bot/detect-red-flag.js';
import { profanityIn } from './english-dictionary.js';
import { moderationEn } from './moderation-en.js';
import { moderationEs } from './moderation-es.js';
import { plainOf } from './plain-of.js';

const LANGUAGES = [moderationEn, moderationEs];
/** Longer texts are read only this far. */
const READ_AT_MOST = 4000;
const LINK = /\bhttps?:\/\/|\bwww\.|\b(?:bit\.ly|t\.me|wa\.me|tinyurl)\b/g;
/** The same word many times over. */
const FLOOD = /(?:^|\s)(\S{2,20})(?:\s+\1){11}(?=\s|$)/;

/**
 * Moderation by word lists: obscenity's dictionary for English, our own for Spanish, for threats and for advertising.
 * Every language is looked for in every text. Nothing of a text is kept.
 */
export class LocalModeration extends Moderation {
  override check(text: string, _locale: string): Promise<ModerationResult> {
    const read = text.slice(0, READ_AT_MOST);
    const plain = plainOf(read);
    const found: Set<ModerationCategory> = profanityIn(read);
    for (const { patterns } of LANGUAGES)
      for (const [category, pattern] of patterns) if (pattern.test(plain)) found.add(category);
    if (detectRedFlag(read) === 'self-harm') found.add('self-harm');
    if (isSpam(plain)) found.add('spam');
    const categories = MODERATION_CATEGORIES.filter((category) => found.has(category));
    return Promise.resolve({ flagged: categories.length > 0, categories });
  }
}

function isSpam(plain: string): boolean {
  const links = plain.match(LINK)?.length ?? 0;
  const offers = new Set(LANGUAGES.flatMap(({ advertising }) => plain.match(advertising) ?? [])).size;
  return links >= 3 || offers >= 2 || (offers === 1 && links > 0) || FLOOD.test(plain);
}
