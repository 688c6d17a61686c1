import type { KnowledgeAnswer } from '../../domain/bot/knowledge-answer.js';

/** Finds what the practice's published knowledge says to a question. */
export abstract class KnowledgeSearch {
  /** The best passage above the threshold, or null: better no answer than a wrong one. */
  abstract find(question: string, locale: string): Promise<KnowledgeAnswer | null>;
}
