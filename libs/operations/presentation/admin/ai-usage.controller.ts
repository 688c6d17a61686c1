import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AiUsageView } from '../../application/queries/find-ai-usage/ai-usage.view.js';
import { FindAiUsage } from '../../application/queries/find-ai-usage/find-ai-usage.query.js';
import { AiBudgetView } from '../../application/queries/get-ai-budget/ai-budget.view.js';
import { GetAiBudget } from '../../application/queries/get-ai-budget/get-ai-budget.query.js';

/** What AI models are used for, and what they cost. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('v1/ai')
export class AiUsageController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists what was used, newest day first. */
  @Get('usage')
  @ApiPage(AiUsageView)
  list(@Query() query: FindAiUsage): Promise<PagedResult<AiUsageView>> {
    return this.mediator.ask(query);
  }

  /** Today's budget, and how much of it is used. */
  @Get('budget')
  @ApiOkResponse({ type: AiBudgetView })
  budget(): Promise<AiBudgetView> {
    return this.mediator.ask(new GetAiBudget({}));
  }
}
