import type { Mediator } from '#kernel';
import type { FoundOrder } from '../../../domain/bot/flows/found-order.js';
import { Lookups } from '../../../domain/bot/flows/lookups.js';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
import { FindKnowledge } from '../../queries/find-knowledge/find-knowledge.query.js';

/** Look-ups without any model: knowledge is found by its words alone. */
export class LocalLookups extends Lookups {
  constructor(
    private readonly mediator: Mediator,
    private readonly practice: Lookups,
  ) {
    super();
  }

  override order(proof: { readonly number: string; readonly birthDate: string }): Promise<FoundOrder | null> {
    return this.practice.order(proof);
  }

  override openOrders(): Promise<readonly FoundOrder[]> {
    return this.practice.openOrders();
  }

  override knowledge(question: string, locale: string): Promise<readonly KnowledgeAnswer[]> {
    return this.mediator.ask(new FindKnowledge({ question, locale }));
  }
}
