import type { BodyPart } from '../../../domain/bot/body-part.js';
import type { Modality } from '../../../domain/bot/modality.js';
import type { Sides } from '../language-resources.js';
import type { FoundEntity } from './found-entity.js';
import { perLanguage } from './per-language.js';
import type { Reading } from './reading.js';

const compile = <T extends string>(
  words: Readonly<Partial<Record<T, string>>>,
): readonly (readonly [T, RegExp])[] =>
  (Object.entries(words) as [T, string][]).map(([key, pattern]) => [
    key,
    new RegExp(`\\b(?:${pattern})\\b`, 'g'),
  ]);

const tablesOf = perLanguage(({ vocabulary }) => ({
  modalities: compile<Modality>(vocabulary.modalities),
  bodyParts: compile<BodyPart>(vocabulary.bodyParts),
}));

/** Kinds of examination, body parts and sides. Overlapping names count once, for the longer one. */
export function readVocabulary({ lower, language }: Reading): FoundEntity[] {
  const { modalities, bodyParts } = tablesOf(language);
  const kinds = matches(lower, modalities, (value, source) => ({
    type: 'modality',
    value,
    source,
    stated: false,
  }));
  const parts = matches(lower, bodyParts, (value, source) => ({
    type: 'body-part',
    value,
    source,
    stated: false,
  }));
  return [...kinds, ...parts, ...readSides(lower, parts, language.sides)];
}

function matches<T extends string>(
  lower: string,
  table: readonly (readonly [T, RegExp])[],
  make: (value: T, source: string) => FoundEntity['entity'],
): FoundEntity[] {
  const all = table.flatMap(([value, pattern]) =>
    [...lower.matchAll(pattern)].map((match) => ({
      entity: make(value, match[0].trim()),
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    })),
  );
  const longestFirst = all.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: FoundEntity[] = [];
  for (const found of longestFirst)
    if (!kept.some((other) => found.start < other.end && other.start < found.end)) kept.push(found);
  return kept.toSorted((a, b) => a.start - b.start);
}

/** A side beside a body part, or else one by itself. */
function readSides(lower: string, parts: readonly FoundEntity[], sides: Sides): FoundEntity[] {
  const side = (name: string, start: number, end: number): FoundEntity => ({
    entity: { type: 'laterality', value: sides.code(name), source: name, stated: false },
    start,
    end,
  });
  const beside = parts.flatMap(({ start, end }) => {
    const before = sides.before.exec(lower.slice(0, start));
    const after = sides.after.exec(lower.slice(end));
    const names = [...(before ? [before[1], before[2]] : []), after?.[1]].filter(
      (name) => name !== undefined,
    );
    return names.map((name) =>
      side(name, before ? start - before[0].length : end, before ? start : end + name.length),
    );
  });
  if (beside.length > 0) return beside;
  return [...lower.matchAll(sides.alone)].map((match) =>
    side(match.groups?.['side'] ?? match.groups?.['only'] ?? '', match.index, match.index + match[0].length),
  );
}
