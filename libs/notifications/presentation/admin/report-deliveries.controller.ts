import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { ApiPage } from '#platform/http/openapi/api-page';
import { FindReportDeliveries } from '../../application/queries/find-report-deliveries/find-report-deliveries.query.js';
import { ReportDeliveryView } from '../../application/queries/find-report-deliveries/report-delivery.view.js';
import { FindReportDeliveriesDto } from '../dto/find-report-deliveries.dto.js';

/** Who was given a report. */
@ApiTags('share links')
@ApiBearerAuth()
@Controller('v1/reports/:id/deliveries')
export class ReportDeliveriesController {
  constructor(private readonly mediator: Mediator) {}

  /** The links of a report, newest first: for whom, when opened, and what became of the messages that carry them. */
  @Get()
  @ApiPage(ReportDeliveryView)
  list(
    @IdParam() reportId: string,
    @Query() params: FindReportDeliveriesDto,
  ): Promise<PagedResult<ReportDeliveryView>> {
    return this.mediator.ask(new FindReportDeliveries({ ...params, reportId }));
  }
}
