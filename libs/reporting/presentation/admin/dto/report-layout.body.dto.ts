import { OmitType } from '@nestjs/swagger';
import { SetReportLayout } from '../../../application/commands/set-report-layout/set-report-layout.command.js';

/** What the practice decides about how its reports look. */
export class ReportLayoutBody extends OmitType(SetReportLayout, ['expectedVersion'] as const) {}
