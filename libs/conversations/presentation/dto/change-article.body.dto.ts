import { OmitType } from '@nestjs/swagger';
import { ChangeArticle } from '../../application/commands/change-article/change-article.command.js';

export class ChangeArticleBody extends OmitType(ChangeArticle, ['articleId', 'expectedVersion'] as const) {}
