import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { IfMatch } from '#platform/http/if-match';
import { ChangeArticle } from '../../application/commands/change-article/change-article.command.js';
import { RemoveArticle } from '../../application/commands/remove-article/remove-article.command.js';
import { WriteArticle } from '../../application/commands/write-article/write-article.command.js';
import { ArticleView } from '../../application/queries/find-articles/article.view.js';
import { FindArticles } from '../../application/queries/find-articles/find-articles.query.js';
import { GetArticle } from '../../application/queries/get-article/get-article.query.js';
import { ChangeArticleBody } from '../dto/change-article.body.dto.js';

/** The practice's knowledge, from which its bots answer. */
@ApiTags('knowledge')
@ApiBearerAuth()
@Controller('v1/knowledge-articles')
export class KnowledgeArticlesController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists and searches articles. */
  @Get()
  @ApiPage(ArticleView)
  list(@Query() query: FindArticles): Promise<PagedResult<ArticleView>> {
    return this.mediator.ask(query);
  }

  /** One article. */
  @Get(':id')
  @ApiOkResponse({ type: ArticleView })
  get(@IdParam() articleId: string): Promise<ArticleView> {
    return this.mediator.ask(new GetArticle({ articleId }));
  }

  /** Adds an article. */
  @Post()
  @Creates('/v1/knowledge-articles/:id', ArticleView)
  async write(@Body() body: WriteArticle): Promise<ArticleView> {
    const { id: articleId } = await this.mediator.send(body);
    return this.mediator.ask(new GetArticle({ articleId }));
  }

  /** Changes an article; bots answer from the new text at once. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @IdParam() articleId: string,
    @Body() body: ChangeArticleBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new ChangeArticle({ ...body, articleId, expectedVersion }));
  }

  /** Removes an article. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@IdParam() articleId: string): Promise<void> {
    await this.mediator.send(new RemoveArticle({ articleId }));
  }
}
