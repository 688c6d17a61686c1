import { OmitType } from '@nestjs/swagger';
import { FlagCriticalResult } from '../../../application/commands/flag-critical-result/flag-critical-result.command.js';

/** What was found, and how soon somebody must know. */
export class FlagCriticalResultBody extends OmitType(FlagCriticalResult, ['reportId'] as const) {}
