import { OmitType } from '@nestjs/swagger';
import { CancelCriticalResult } from '../../../application/commands/cancel-critical-result/cancel-critical-result.command.js';

/** Why it was not critical. */
export class CancelCriticalResultBody extends OmitType(CancelCriticalResult, ['criticalResultId'] as const) {}
