import { OmitType } from '@nestjs/swagger';
import { AddMember } from '../../../application/commands/add-member/add-member.command.js';

export class AddMemberBody extends OmitType(AddMember, ['projectId'] as const) {}
