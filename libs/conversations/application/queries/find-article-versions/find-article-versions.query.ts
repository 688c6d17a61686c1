import { IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { ArticleVersionView } from './article-version.view.js';

/** The versions of an article, also of a removed one; the newest first. Sort: `number`. */
@UseCase('conversations.find-article-versions')
@RequirePermission('bots.manage')
export class FindArticleVersions extends PagedQuery<ArticleVersionView> {
  @IsUUID()
  readonly articleId!: string;

  constructor(fields: Fields<FindArticleVersions>) {
    super(fields);
  }
}
