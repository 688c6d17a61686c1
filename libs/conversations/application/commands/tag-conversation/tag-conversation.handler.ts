import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { TagConversation } from './tag-conversation.command.js';

@CommandHandler(TagConversation)
export class TagConversationHandler implements ICommandHandler<TagConversation> {
  constructor(private readonly conversations: ConversationRepository) {}

  async execute({ conversationId, expectedVersion, tags }: TagConversation): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    conversation.expectVersion(expectedVersion);
    conversation.tag(tags);
    await this.conversations.updateTags(conversation);
  }
}
