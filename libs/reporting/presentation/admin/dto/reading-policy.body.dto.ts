import { OmitType } from '@nestjs/swagger';
import { SetReadingPolicy } from '../../../application/commands/set-reading-policy/set-reading-policy.command.js';

/** What the practice decides about reading. */
export class ReadingPolicyBody extends OmitType(SetReadingPolicy, ['expectedVersion'] as const) {}
