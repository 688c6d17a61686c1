import type { KnowledgeAnswer } from '../../domain/bot/knowledge-answer.js';

/** A question's vector, by the model that made those of the passages. */
export interface QuestionVector {
  readonly model: string;
  readonly vector: readonly number[];
}

/** A passage that was found, good enough to answer or not. */
export interface KnowledgeHit extends KnowledgeAnswer {
  /** BCP 47 tag. */
  readonly locale: string;
  /** Whether its score is above the threshold. */
  readonly answers: boolean;
}

export interface KnowledgeQuestion {
  readonly text: string;
  /** BCP 47 tag of its language. */
  readonly locale: string;
  /** Left out, only words are compared. */
  readonly vector?: QuestionVector;
}

/**
 * Finds what the practice's published knowledge says to a question. What is written in the question's language comes
 * first; other languages are looked at only where nothing in it answers.
 */
export abstract class KnowledgeSearch {
  /** The best passages, the best one first: in the first language in which one answers, else in all. */
  abstract search(question: KnowledgeQuestion, limit: number): Promise<KnowledgeHit[]>;
}
