import { type IQueryHandler, QueryHandler } from '#kernel';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
import { KnowledgeSearch } from '../../services/knowledge-search.js';
import { FindKnowledge } from './find-knowledge.query.js';

@QueryHandler(FindKnowledge)
export class FindKnowledgeHandler implements IQueryHandler<FindKnowledge> {
  constructor(private readonly search: KnowledgeSearch) {}

  execute({ question, locale }: FindKnowledge): Promise<KnowledgeAnswer | null> {
    return this.search.find(question, locale);
  }
}
