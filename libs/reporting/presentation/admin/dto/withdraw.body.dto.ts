import { OmitType } from '@nestjs/swagger';
import { WithdrawReport } from '../../../application/commands/withdraw-report/withdraw-report.command.js';

/** Why the report is withdrawn. */
export class WithdrawBody extends OmitType(WithdrawReport, ['reportId', 'expectedVersion'] as const) {}
