import { ButtonId } from './button-id.js';
import type { Entity } from './entity.js';
import type { Intent } from './intent.js';
import type { Laterality } from './laterality.js';
import { MODALITIES } from './modality.js';
import { SLOT_KEYS } from './intake/intake-slots.js';
import type { Understood } from './understood.js';

const INTENT_OF: Readonly<Record<string, Intent>> = {
  yes: 'affirm',
  no: 'deny',
  skip: 'skip',
  cancel: 'cancel',
  person: 'hand-over',
  book: 'order',
  change: 'correct',
};

/**
 * What the press of a button means. No language is involved: the id says it. An id that is not ours (a platform lets
 * anybody send one) means nothing, and the bot asks again.
 */
export function understandButton(id: string, label: string, locale: string): Understood {
  const { answer } = ButtonId.parse(id);
  const [kind = '', value = ''] = answer.split(/:(.*)/s);
  const entity = value ? entityOf(kind, value) : null;
  const intent = (Object.hasOwn(INTENT_OF, kind) ? INTENT_OF[kind] : undefined) ?? 'none';
  return {
    text: label || id,
    locale,
    intent,
    confidence: intent === 'none' && !entity ? 0 : 1,
    question: false,
    entities: entity ? [entity] : [],
    button: id,
  };
}

function entityOf(kind: string, value: string): Entity | null {
  const stated = { source: value, stated: true };
  const modality = MODALITIES.find((known) => known === value);
  const slot = SLOT_KEYS.find((known) => known === value);
  const side = (['L', 'R', 'B'] as const satisfies readonly Laterality[]).find((known) => known === value);
  if (kind === 'modality' && modality) return { type: 'modality', value: modality, ...stated };
  if (kind === 'side' && side) return { type: 'laterality', value: side, ...stated };
  if (kind === 'change' && slot) return { type: 'slot', value: slot, ...stated };
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return { type: 'date', values: [value], ...stated };
  return null;
}
