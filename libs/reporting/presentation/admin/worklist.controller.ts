import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FindWorklist } from '../../application/queries/find-worklist/find-worklist.query.js';
import { WorklistItemView } from '../../application/queries/find-worklist/worklist-item.view.js';

/** The reading worklist. */
@ApiTags('worklist')
@ApiBearerAuth()
@Controller('v1/worklist')
export class WorklistController {
  constructor(private readonly mediator: Mediator) {}

  /** Studies whose reports are not signed, the ones due first on top. */
  @Get()
  @ApiPage(WorklistItemView)
  list(@Query() query: FindWorklist): Promise<PagedResult<WorklistItemView>> {
    return this.mediator.ask(query);
  }
}
