import { OmitType } from '@nestjs/swagger';
import { ReassignReport } from '../../../application/commands/reassign-report/reassign-report.command.js';

/** To whom the study goes, and why. */
export class ReassignBody extends OmitType(ReassignReport, ['reportId'] as const) {}
