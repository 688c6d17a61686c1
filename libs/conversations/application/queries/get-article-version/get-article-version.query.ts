import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ArticleVersionView } from '../find-article-versions/article-version.view.js';

/** What an article said in one version, also when it was removed since. */
@UseCase('conversations.get-article-version')
@RequirePermission('bots.manage')
export class GetArticleVersion extends Query<ArticleVersionView> {
  @IsUUID()
  readonly articleId!: string;

  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  readonly number!: number;

  constructor(fields: Fields<GetArticleVersion>) {
    super(fields);
  }
}
