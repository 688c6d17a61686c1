import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { RecordAccess } from '#identity/contracts';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AcknowledgeCriticalResult } from '../../application/commands/acknowledge-critical-result/acknowledge-critical-result.command.js';
import { CancelCriticalResult } from '../../application/commands/cancel-critical-result/cancel-critical-result.command.js';
import { CommunicateCriticalResult } from '../../application/commands/communicate-critical-result/communicate-critical-result.command.js';
import { FlagCriticalResult } from '../../application/commands/flag-critical-result/flag-critical-result.command.js';
import { CriticalResultView } from '../../application/queries/find-critical-results/critical-result.view.js';
import { FindCriticalResults } from '../../application/queries/find-critical-results/find-critical-results.query.js';
import { AddedView } from '../../application/services/added.view.js';
import { CancelCriticalResultBody } from './dto/cancel-critical-result.body.dto.js';
import { CommunicationBody } from './dto/communication.body.dto.js';
import { FlagCriticalResultBody } from './dto/flag-critical-result.body.dto.js';

/** Findings that cannot wait, and who was told of them. */
@ApiTags('critical results')
@ApiBearerAuth()
@Controller('v1')
export class CriticalResultsController {
  constructor(private readonly mediator: Mediator) {}

  /** Critical results, what is due first on top; whoever is shown them is noted. */
  @Get('critical-results')
  @ApiPage(CriticalResultView)
  async list(@Query() query: FindCriticalResults): Promise<PagedResult<CriticalResultView>> {
    const page = await this.mediator.ask(query);
    for (const subjectId of new Set(page.items.map(({ reportId }) => reportId)))
      await this.mediator.send(new RecordAccess({ subjectType: 'report', subjectId, action: 'read' }));
    return page;
  }

  /** Says that a finding cannot wait for its report. */
  @Post('reports/:id/critical-results')
  @ApiCreatedResponse({ type: AddedView })
  flag(@IdParam() reportId: string, @Body() body: FlagCriticalResultBody): Promise<AddedView> {
    return this.mediator.send(new FlagCriticalResult({ ...body, reportId }));
  }

  /** Notes who was told. */
  @Post('critical-results/:id/communication')
  @HttpCode(204)
  @ApiNoContentResponse()
  async communicate(@IdParam() criticalResultId: string, @Body() body: CommunicationBody): Promise<void> {
    await this.mediator.send(new CommunicateCriticalResult({ ...body, criticalResultId }));
  }

  /** Confirms to know of it. */
  @Post('critical-results/:id/acknowledge')
  @HttpCode(204)
  @ApiNoContentResponse()
  async acknowledge(@IdParam() criticalResultId: string): Promise<void> {
    await this.mediator.send(new AcknowledgeCriticalResult({ criticalResultId }));
  }

  /** Takes back that it was critical. */
  @Post('critical-results/:id/cancel')
  @HttpCode(204)
  @ApiNoContentResponse()
  async cancel(@IdParam() criticalResultId: string, @Body() body: CancelCriticalResultBody): Promise<void> {
    await this.mediator.send(new CancelCriticalResult({ ...body, criticalResultId }));
  }
}
