import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { RetryHl7Result } from '../../application/commands/retry-hl7-result/retry-hl7-result.command.js';
import { FindHl7Results } from '../../application/queries/find-hl7-results/find-hl7-results.query.js';
import { Hl7ResultView } from '../../application/queries/find-hl7-results/hl7-result.view.js';

/** Results that are sent to other systems by HL7 v2. */
@ApiTags('hl7')
@ApiBearerAuth()
@Controller('v1/hl7/results')
export class Hl7ResultsController {
  constructor(private readonly mediator: Mediator) {}

  /** Lists results that are or were sent, and what became of them. */
  @Get()
  @ApiPage(Hl7ResultView)
  list(@Query() query: FindHl7Results): Promise<PagedResult<Hl7ResultView>> {
    return this.mediator.ask(query);
  }

  /** Sends a result again. */
  @Post(':id/retry')
  @HttpCode(204)
  @ApiNoContentResponse()
  async retry(@IdParam() hl7ResultId: string): Promise<void> {
    await this.mediator.send(new RetryHl7Result({ hl7ResultId }));
  }
}
