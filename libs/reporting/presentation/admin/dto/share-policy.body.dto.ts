import { OmitType } from '@nestjs/swagger';
import { SetSharePolicy } from '../../../application/commands/set-share-policy/set-share-policy.command.js';

/** What the practice decides about sharing. */
export class SharePolicyBody extends OmitType(SetSharePolicy, ['expectedVersion'] as const) {}
