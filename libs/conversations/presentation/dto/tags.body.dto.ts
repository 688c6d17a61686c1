import { OmitType } from '@nestjs/swagger';
import { TagConversation } from '../../application/commands/tag-conversation/tag-conversation.command.js';

export class TagsBody extends OmitType(TagConversation, ['conversationId', 'expectedVersion'] as const) {}
