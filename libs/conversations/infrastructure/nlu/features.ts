import type { FoundEntity } from './entities/found-entity.js';
import type { LanguageResources } from './language-resources.js';
import { words } from './words.js';

/** Entities that stand for any other of their kind: "an MRI of the knee" trains "a CT of the hip" too. */
const GENERALISED: Readonly<Partial<Record<FoundEntity['entity']['type'], string>>> = {
  modality: '<modality>',
  'body-part': '<bodypart>',
  date: '<date>',
  phone: '<phone>',
  email: '<email>',
  'person-name': '<name>',
  'visit-time': '<time>',
};

/**
 * What the intent model sees of a text: word stems and their neighbours in pairs, with entities replaced by their
 * kind. Keys are prefixed, so that a message saying "constructor" cannot meet a property of Object.
 */
export function features(
  text: string,
  found: readonly FoundEntity[],
  language: LanguageResources,
  stem: (words: readonly string[]) => string[],
): string[] {
  const replaced = found
    .filter(({ entity }) => GENERALISED[entity.type])
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { entity, start, end }) => {
      return `${rest.slice(0, start)} ${GENERALISED[entity.type] ?? ''} ${rest.slice(end)}`;
    }, text);
  const all = words(replaced, language);
  const plain = stem(all.filter((word) => !word.startsWith('<')));
  const stems = all.map((word) => (word.startsWith('<') ? word : (plain.shift() ?? word)));
  const pairs = stems.slice(1).map((word, index) => `2:${stems[index] ?? ''} ${word}`);
  return [...new Set([...stems.map((word) => `1:${word}`), ...pairs])];
}
