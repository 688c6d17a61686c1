import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { Creates } from '#platform/http/creates';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { IfMatch } from '#platform/http/if-match';
import { ChangeArticle } from '../../application/commands/change-article/change-article.command.js';
import { RestoreArticleVersion } from '../../application/commands/restore-article-version/restore-article-version.command.js';
import { RemoveArticle } from '../../application/commands/remove-article/remove-article.command.js';
import { WriteArticle } from '../../application/commands/write-article/write-article.command.js';
import { ArticleVersionView } from '../../application/queries/find-article-versions/article-version.view.js';
import { FindArticleVersions } from '../../application/queries/find-article-versions/find-article-versions.query.js';
import { ArticleView } from '../../application/queries/find-articles/article.view.js';
import { FindArticles } from '../../application/queries/find-articles/find-articles.query.js';
import { GetArticle } from '../../application/queries/get-article/get-article.query.js';
import { GetArticleVersion } from '../../application/queries/get-article-version/get-article-version.query.js';
import { ArticleVersionsQuery } from '../dto/article-versions.query.dto.js';
import { ChangeArticleBody } from '../dto/change-article.body.dto.js';
import { RestoreArticleVersionBody } from '../dto/restore-article-version.body.dto.js';

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

  /** Changes an article: a new version, which answers once it is published. */
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

  /** What an article said, and who changed it; also of a removed one. */
  @Get(':id/versions')
  @ApiPage(ArticleVersionView)
  versions(
    @IdParam() articleId: string,
    @Query() query: ArticleVersionsQuery,
  ): Promise<PagedResult<ArticleVersionView>> {
    return this.mediator.ask(new FindArticleVersions({ ...query, articleId }));
  }

  /** One version, such as an answer of a bot cites it. */
  @Get(':id/versions/:number')
  @ApiOkResponse({ type: ArticleVersionView })
  version(
    @IdParam() articleId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<ArticleVersionView> {
    return this.mediator.ask(new GetArticleVersion({ articleId, number }));
  }

  /** Makes an older version the newest again. */
  @Post(':id/versions/:number/restore')
  @HttpCode(204)
  @ApiNoContentResponse()
  async restore(
    @IdParam() articleId: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: RestoreArticleVersionBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<void> {
    await this.mediator.send(new RestoreArticleVersion({ ...body, articleId, number, expectedVersion }));
  }

  /** Removes an article. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@IdParam() articleId: string): Promise<void> {
    await this.mediator.send(new RemoveArticle({ articleId }));
  }
}
