import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { ReindexKnowledge } from '../../application/commands/reindex-knowledge/reindex-knowledge.command.js';
import { KnowledgeHitView } from '../../application/queries/search-knowledge/knowledge-hit.view.js';
import { KnowledgeQuestions } from '../../application/services/knowledge-questions.js';
import { SearchKnowledgeQuery } from '../dto/search-knowledge.query.dto.js';

/** What the practice's bots find in its knowledge. */
@ApiTags('knowledge')
@ApiBearerAuth()
@Controller('v1/knowledge')
export class KnowledgeController {
  constructor(
    private readonly mediator: Mediator,
    private readonly questions: KnowledgeQuestions,
  ) {}

  /** Asks the published knowledge as a bot would, and shows how well each passage fits. */
  @Get('search')
  @ApiOkResponse({ type: [KnowledgeHitView] })
  search(@Query() query: SearchKnowledgeQuery): Promise<KnowledgeHitView[]> {
    return this.questions.search(query);
  }

  /** Makes what is searched anew of all published articles. */
  @Post('reindex')
  @HttpCode(204)
  @ApiNoContentResponse()
  async reindex(): Promise<void> {
    await this.mediator.send(new ReindexKnowledge({}));
  }
}
