import type { KnowledgeAnswer } from '../../../../domain/bot/knowledge-answer.js';

const LONGEST = 1_200;
const NUMBER = /\d+(?:[.,:]\d+)*/g;
const LINK = /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+/giu;

/**
 * Whether a drafted answer can stand on its passages: it cites some, is of a sensible length, and every number, link and
 * address in it is theirs. Hours, prices and doses are what must never be made up.
 */
export function isGrounded(
  answer: string,
  passages: readonly Pick<KnowledgeAnswer, 'title' | 'text'>[],
): boolean {
  const text = answer.trim();
  if (passages.length === 0 || text === '' || text.length > LONGEST) return false;
  const source = passages.map((passage) => `${passage.title}\n${passage.text}`).join('\n');
  const numbers = new Set(source.match(NUMBER));
  return (
    (text.match(NUMBER) ?? []).every((number) => numbers.has(number)) &&
    (text.match(LINK) ?? []).every((link) => source.includes(link))
  );
}
