import { citeKnowledge } from './cite-knowledge.js';
import type { KnowledgeAnswer } from './knowledge-answer.js';
import { replyWith } from './reply-with.js';
import type { Reply } from './reply.js';
import type { Voice } from './voice.js';

/** An answer of the practice's knowledge, with its source. */
export function replyFromKnowledge(answer: KnowledgeAnswer, { texts }: Voice): Reply {
  const { articleId, version, title, heading, page } = answer;
  const source = { articleId, version, title, heading, page };
  const text = `${answer.text}\n\n${texts.conversation.source(citeKnowledge(source))}`;
  return { ...replyWith(`knowledge.${articleId}`, text), sources: [source] };
}
