import type { BodyPart } from '../../../domain/bot/body-part.js';
import type { Laterality } from '../../../domain/bot/laterality.js';
import type { Modality } from '../../../domain/bot/modality.js';
import { BODY_PART_WORDS_EN, MODALITY_WORDS_EN } from '../en/vocabulary-en.js';
import type { FoundEntity } from './found-entity.js';
import type { Reading } from './reading.js';

const compile = <T extends string>(
  words: Readonly<Partial<Record<T, string>>>,
): readonly (readonly [T, RegExp])[] =>
  (Object.entries(words) as [T, string][]).map(([key, pattern]) => [
    key,
    new RegExp(`\\b(?:${pattern})\\b`, 'g'),
  ]);

const MODALITIES = compile<Modality>(MODALITY_WORDS_EN);
const BODY_PARTS = compile<BodyPart>(BODY_PART_WORDS_EN);
/** A side counts beside a body part, after "the … one/side", or as the whole message: "right" alone also agrees. */
const SIDE =
  /\b(?<side>left|right|both)(?:[- ]hand(?:ed)?(?= side))?\b(?= ?(?:one|side|sides|of them)\b|\))|^\W*(?:the |my |it'?s (?:the )?)?(?<only>left|right|both)\W*$/g;
const CODE: Readonly<Record<string, Laterality>> = { left: 'L', right: 'R', both: 'B' };

/** Kinds of examination, body parts and sides. Overlapping names count once, for the longer one. */
export function readVocabulary({ lower }: Reading): FoundEntity[] {
  const kinds = matches(lower, MODALITIES, (value, source) => ({
    type: 'modality',
    value,
    source,
    stated: false,
  }));
  const parts = matches(lower, BODY_PARTS, (value, source) => ({
    type: 'body-part',
    value,
    source,
    stated: false,
  }));
  return [...kinds, ...parts, ...readSides(lower, parts)];
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

function readSides(lower: string, parts: readonly FoundEntity[]): FoundEntity[] {
  const beside = parts.flatMap(({ start, end }) => {
    const before =
      /\b(left|right|both)(?: (?:and|or) (left|right))?(?:[- ]hand(?:ed)?)?(?: (?:of )?(?:my|the|his|her|your))? ?$/.exec(
        lower.slice(0, start),
      );
    const after = /^,? ?(?:\(|on the |the )?(left|right|both)\b/.exec(lower.slice(end));
    const names = [...(before ? [before[1], before[2]] : []), after?.[1]].filter(
      (name) => name !== undefined,
    );
    return names.map((name) =>
      side(name, before ? start - before[0].length : end, before ? start : end + name.length),
    );
  });
  const alone = [...lower.matchAll(SIDE)].map((match) =>
    side(match.groups?.['side'] ?? match.groups?.['only'] ?? '', match.index, match.index + match[0].length),
  );
  return beside.length > 0 ? beside : alone;
}

const side = (name: string, start: number, end: number): FoundEntity => ({
  entity: { type: 'laterality', value: CODE[name] ?? 'B', source: name, stated: false },
  start,
  end,
});
