import { OmitType } from '@nestjs/swagger';
import { ChangeReportMacro } from '../../../application/commands/change-report-macro/change-report-macro.command.js';

/** What the macro says. */
export class ReportMacroBody extends OmitType(ChangeReportMacro, ['macroId', 'expectedVersion'] as const) {}
