import { type IQueryHandler, QueryHandler } from '#kernel';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
import { KnowledgeSearch } from '../../services/knowledge-search.js';
import { FindKnowledge } from './find-knowledge.query.js';

/** More than an answer is drafted from makes it worse, and dearer. */
const AT_MOST = 4;

@QueryHandler(FindKnowledge)
export class FindKnowledgeHandler implements IQueryHandler<FindKnowledge> {
  constructor(private readonly knowledge: KnowledgeSearch) {}

  async execute({ question, locale, vector }: FindKnowledge): Promise<KnowledgeAnswer[]> {
    const hits = await this.knowledge.search(
      { text: question, locale, ...(vector ? { vector } : {}) },
      AT_MOST,
    );
    return hits
      .filter(({ answers }) => answers)
      .map(({ articleId, version, title, heading, page, text, score }) => ({
        articleId,
        version,
        title,
        heading,
        page,
        text,
        score,
      }));
  }
}
