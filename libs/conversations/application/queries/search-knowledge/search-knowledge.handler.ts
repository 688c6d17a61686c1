import { type IQueryHandler, Mediator, QueryHandler } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { KnowledgeSearch } from '../../services/knowledge-search.js';
import type { KnowledgeHitView } from './knowledge-hit.view.js';
import { SearchKnowledge } from './search-knowledge.query.js';

@QueryHandler(SearchKnowledge)
export class SearchKnowledgeHandler implements IQueryHandler<SearchKnowledge> {
  constructor(
    private readonly search: KnowledgeSearch,
    private readonly mediator: Mediator,
  ) {}

  async execute({ q: text, locale: asked, limit = 5, vector }: SearchKnowledge): Promise<KnowledgeHitView[]> {
    const locale = asked ?? (await this.mediator.ask(new GetPractice({}))).locale;
    return this.search.search({ text, locale, ...(vector ? { vector } : {}) }, limit);
  }
}
