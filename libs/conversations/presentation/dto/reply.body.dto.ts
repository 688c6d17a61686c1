import { OmitType } from '@nestjs/swagger';
import { ReplyToConversation } from '../../application/commands/reply-to-conversation/reply-to-conversation.command.js';

export class ReplyBody extends OmitType(ReplyToConversation, ['conversationId'] as const) {}
