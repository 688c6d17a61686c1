import { CommandHandler, type ICommandHandler } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { CloseConversation } from './close-conversation.command.js';

@CommandHandler(CloseConversation)
export class CloseConversationHandler implements ICommandHandler<CloseConversation> {
  constructor(private readonly conversations: ConversationRepository) {}

  async execute({ conversationId }: CloseConversation): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    conversation.close();
    await this.conversations.update(conversation);
  }
}
