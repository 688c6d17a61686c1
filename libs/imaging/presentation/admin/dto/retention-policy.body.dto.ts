import { OmitType } from '@nestjs/swagger';
import { SetRetentionPolicy } from '../../../application/commands/set-retention-policy/set-retention-policy.command.js';

export class RetentionPolicyBody extends OmitType(SetRetentionPolicy, ['expectedVersion'] as const) {}
