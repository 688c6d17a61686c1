import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { ResolveMessage } from './resolve-message.command.js';

@CommandHandler(ResolveMessage)
export class ResolveMessageHandler implements ICommandHandler<ResolveMessage> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly messages: MessageRepository,
  ) {}

  async execute({ conversationId, messageId, resolution }: ResolveMessage): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    const message = await this.messages.get(messageId);
    if (message.conversationId !== conversationId) throw notFound('conversations.message');
    message.resolve(resolution);
    if (resolution === 'resend') {
      conversation.queueAgain(message);
      await this.conversations.update(conversation);
    }
    await this.messages.update(message);
  }
}
