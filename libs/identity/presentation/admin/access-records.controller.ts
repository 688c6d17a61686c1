import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { ApiPage } from '#platform/http/openapi/api-page';
import { AccessRecordView } from '../../application/queries/find-access-records/access-record.view.js';
import { FindAccessRecords } from '../../application/queries/find-access-records/find-access-records.query.js';

/** Who opened which study or report. */
@ApiTags('activities')
@ApiBearerAuth()
@Controller('v1/access-records')
export class AccessRecordsController {
  constructor(private readonly mediator: Mediator) {}

  /** The records, newest first; by `subjectType` and `subjectId` those of one study or report. */
  @Get()
  @ApiPage(AccessRecordView)
  list(@Query() query: FindAccessRecords): Promise<PagedResult<AccessRecordView>> {
    return this.mediator.ask(query);
  }
}
