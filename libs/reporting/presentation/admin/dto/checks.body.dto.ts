import { OmitType } from '@nestjs/swagger';
import { GetReportChecks } from '../../../application/queries/get-report-checks/get-report-checks.query.js';

/** Sections as they are to become; others are looked at as they stand. */
export class ChecksBody extends OmitType(GetReportChecks, ['reportId'] as const) {}
