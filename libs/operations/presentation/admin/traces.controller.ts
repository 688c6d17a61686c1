import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Mediator } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { GetTrace } from '../../application/queries/get-trace/get-trace.query.js';
import { TraceView } from '../../application/queries/get-trace/trace.view.js';

/** What caused what. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('v1/traces')
export class TracesController {
  constructor(private readonly mediator: Mediator) {}

  /** The whole causal chain behind a correlation id, from the first message to the delivered result. */
  @Get(':correlationId')
  @ApiOkResponse({ type: TraceView })
  get(@IdParam('correlationId') correlationId: string): Promise<TraceView> {
    return this.mediator.ask(new GetTrace({ correlationId }));
  }
}
