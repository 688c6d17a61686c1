import type { FoundEntity } from './found-entity.js';
import { perLanguage } from './per-language.js';
import type { Reading } from './reading.js';

const slotsOf = perLanguage(({ vocabulary }) =>
  vocabulary.slots.map(([key, words]) => [key, new RegExp(`\\b(?:${words})(?![\\w-])`, 'g')] as const),
);

/** Names of the things that the bot asks for; the first kind that is named wins, so that "birth date" is no day. */
export function readSlotNames({ lower, language }: Reading): FoundEntity[] {
  for (const [key, pattern] of slotsOf(language)) {
    const [match] = lower.matchAll(pattern);
    if (!match) continue;
    const entity = { type: 'slot', value: key, source: match[0], stated: false } as const;
    return [{ entity, start: match.index, end: match.index + match[0].length }];
  }
  return [];
}
