import { OmitType } from '@nestjs/swagger';
import { MarkReportPreliminary } from '../../../application/commands/mark-report-preliminary/mark-report-preliminary.command.js';

/** Who is to review it. */
export class PreliminaryBody extends OmitType(MarkReportPreliminary, [
  'reportId',
  'expectedVersion',
] as const) {}
