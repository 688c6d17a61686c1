import { OmitType } from '@nestjs/swagger';
import { ChangeMember } from '../../../application/commands/change-member/change-member.command.js';

export class ChangeMemberBody extends OmitType(ChangeMember, ['projectId', 'userId'] as const) {}
