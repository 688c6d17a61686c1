import { OmitType } from '@nestjs/swagger';
import { FindPriorReports } from '../../../application/queries/find-prior-reports/find-prior-reports.query.js';

/** How many. */
export class PriorsParams extends OmitType(FindPriorReports, ['reportId'] as const) {}
