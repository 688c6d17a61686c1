import { BODY_PARTS } from '../body-part.js';
import type { BodyPart } from '../body-part.js';
import { findEntities } from '../find-entities.js';
import type { Understood } from '../understood.js';
import type { Examination } from './intake-slots.js';

/**
 * What a message says about the examination, laid over what is known. Null when it says nothing.
 *
 * Two different kinds in one message ("CT or MRI") settle nothing, so the kind is asked. Several body parts are kept
 * in words: no single code would be true.
 */
export function readExamination(
  understood: Understood,
  known: Examination | undefined,
  statedOnly: boolean,
): Examination | null {
  const kinds = new Set(findEntities(understood, 'modality', statedOnly).map(({ value }) => value));
  const parts = findEntities(understood, 'body-part', statedOnly);
  const sides = new Set(findEntities(understood, 'laterality', statedOnly).map(({ value }) => value));
  const [modality] = kinds.size === 1 ? kinds : [];
  const laterality = sides.size > 1 ? 'B' : [...sides][0];
  const bodyPart = bodyPartOf(parts);
  if (!modality && !bodyPart && !laterality) return null;

  const part = bodyPart ?? known?.bodyPart ?? (modality === 'MG' ? 'BREAST' : undefined);
  const paired = typeof part === 'string' && BODY_PARTS[part].side;
  // A side belongs to the part it was said of: it falls away with that part.
  const side =
    laterality ?? (bodyPart === undefined || bodyPart === known?.bodyPart ? known?.laterality : undefined);
  const kind = modality ?? known?.modality;
  return {
    ...(kind ? { modality: kind } : {}),
    ...(part ? { bodyPart: part } : {}),
    ...(side && (paired || !part) ? { laterality: side } : {}),
  };
}

function bodyPartOf(parts: readonly { value: BodyPart; source: string }[]): Examination['bodyPart'] {
  const distinct = new Map(parts.map((part) => [part.value, part.source]));
  if (distinct.size <= 1) return parts[0]?.value;
  return { other: [...distinct.values()].join(' / ') };
}
