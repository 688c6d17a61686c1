import { OmitType } from '@nestjs/swagger';
import { SetMatchingPolicy } from '../../../application/commands/set-matching-policy/set-matching-policy.command.js';

export class MatchingPolicyBody extends OmitType(SetMatchingPolicy, ['expectedVersion'] as const) {}
