import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ArticleView } from '../find-articles/article.view.js';

@UseCase('conversations.get-article')
@RequirePermission('bots.manage')
export class GetArticle extends Query<ArticleView> {
  @IsUUID()
  readonly articleId!: string;

  constructor(fields: Fields<GetArticle>) {
    super(fields);
  }
}
