import { OmitType } from '@nestjs/swagger';
import { CommunicateCriticalResult } from '../../../application/commands/communicate-critical-result/communicate-critical-result.command.js';

/** Who was told, how and when. */
export class CommunicationBody extends OmitType(CommunicateCriticalResult, ['criticalResultId'] as const) {}
