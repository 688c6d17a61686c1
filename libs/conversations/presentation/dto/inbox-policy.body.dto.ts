import { OmitType } from '@nestjs/swagger';
import { SetInboxPolicy } from '../../application/commands/set-inbox-policy/set-inbox-policy.command.js';

export class InboxPolicyBody extends OmitType(SetInboxPolicy, ['expectedVersion'] as const) {}
