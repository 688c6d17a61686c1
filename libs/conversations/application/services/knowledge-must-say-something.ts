import { invalid } from '#kernel';
import type { KnowledgeArticle } from '../../domain/knowledge-article.js';

/** @throws DomainError `conversations.article-says-nothing` when nothing is left of what people can see of it */
export function mustSaySomething({ title, body }: KnowledgeArticle): void {
  const empty = Object.entries({ title, body }).filter(([, text]) => text === '');
  if (empty.length > 0)
    throw invalid(
      'conversations.article-says-nothing',
      'An article needs a title and a text that people can see.',
      empty.map(([field]) => ({ field, message: 'holds nothing that can be seen' })),
    );
}
