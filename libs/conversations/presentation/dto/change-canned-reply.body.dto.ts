import { OmitType } from '@nestjs/swagger';
import { ChangeCannedReply } from '../../application/commands/change-canned-reply/change-canned-reply.command.js';

export class ChangeCannedReplyBody extends OmitType(ChangeCannedReply, [
  'cannedReplyId',
  'expectedVersion',
] as const) {}
