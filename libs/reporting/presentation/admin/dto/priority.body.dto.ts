import { OmitType } from '@nestjs/swagger';
import { PrioritizeReport } from '../../../application/commands/prioritize-report/prioritize-report.command.js';

/** How soon the study is to be read, and why. */
export class PriorityBody extends OmitType(PrioritizeReport, ['reportId'] as const) {}
