import { type Fields, RequirePermission, SearchableQuery, UseCase } from '#kernel';
import type { ArticleView } from './article.view.js';

/** The practice's knowledge. Sorts: `createdAt` (unless told), `title`. `q` looks in titles and texts. */
@UseCase('conversations.find-articles')
@RequirePermission('bots.manage')
export class FindArticles extends SearchableQuery<ArticleView> {
  constructor(fields: Fields<FindArticles>) {
    super(fields);
  }
}
