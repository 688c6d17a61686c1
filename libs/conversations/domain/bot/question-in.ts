import type { Entity } from './entity.js';
import type { Understood } from './understood.js';

const OF_A_PERSON: readonly Entity['type'][] = ['person-name', 'phone', 'email'];

/**
 * What a message asks, for a search: its sentences that are questions where it has any, without who asks. "Hi, I'm Ann
 * Lee. When do you open?" asks when we open.
 */
export function questionIn({ text, entities }: Pick<Understood, 'text' | 'entities'>): string {
  const sentences = text.match(/[^.!?¿\n]+[.!?]*/gu) ?? [text];
  const questions = sentences.filter((sentence) => sentence.trimEnd().endsWith('?'));
  const asked = questions.length > 0 ? questions.join(' ') : text;
  const rest = entities
    .filter(({ type, source }) => OF_A_PERSON.includes(type) && source !== '')
    .reduce((left, { source }) => left.replace(source, ' '), asked);
  return rest.replace(/\s+/g, ' ').trim() || text;
}
