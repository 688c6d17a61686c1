import { OmitType } from '@nestjs/swagger';
import { FindArticleVersions } from '../../application/queries/find-article-versions/find-article-versions.query.js';

export class ArticleVersionsQuery extends OmitType(FindArticleVersions, ['articleId'] as const) {}
