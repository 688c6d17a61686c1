import { OmitType } from '@nestjs/swagger';
import { FindReportDeliveries } from '../../application/queries/find-report-deliveries/find-report-deliveries.query.js';

/** How to page through the deliveries of a report. */
export class FindReportDeliveriesDto extends OmitType(FindReportDeliveries, ['reportId'] as const) {}
