import type { KnowledgeAnswer } from '../knowledge-answer.js';
import type { FoundOrder } from './found-order.js';

/** What a flow may look up while it goes on. */
export abstract class Lookups {
  /**
   * The order with this number, if the person it is for was born on that day. Knowing both is how a person shows that an
   * order is theirs.
   */
  abstract order(proof: { readonly number: string; readonly birthDate: string }): Promise<FoundOrder | null>;

  /**
   * The open orders of whom the person in this conversation was verified for; none for anybody else, and none unless told
   * otherwise.
   */
  openOrders(): Promise<readonly FoundOrder[]> {
    return Promise.resolve([]);
  }

  /** What the practice's knowledge says to a question: passages that answer it, the best one first. */
  abstract knowledge(question: string, locale: string): Promise<readonly KnowledgeAnswer[]>;
}
