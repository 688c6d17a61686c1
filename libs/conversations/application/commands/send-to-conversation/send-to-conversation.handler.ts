import { CommandHandler, type ICommandHandler } from '#kernel';
import { ContactRepository } from '../../../domain/contact.repository.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Message } from '../../../domain/message.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { SendToConversation } from './send-to-conversation.command.js';

@CommandHandler(SendToConversation)
export class SendToConversationHandler implements ICommandHandler<SendToConversation> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly contacts: ContactRepository,
    private readonly messages: MessageRepository,
  ) {}

  async execute(command: SendToConversation): Promise<void> {
    if (await this.messages.find(command.messageId)) return;
    const conversation = await this.conversations.get(command.conversationId);
    const contact = await this.contacts.get(conversation.contactId);
    const message = Message.toSend({
      id: command.messageId,
      author: { kind: 'system', id: null },
      text: command.text,
      purpose: { type: command.purposeType, id: command.purposeId },
    });
    if (contact.consentedAt) conversation.queue(message);
    else {
      conversation.keepUnsent(message);
      message.settle('failed', { code: 'conversations.no-consent' });
    }
    await this.conversations.update(conversation);
    await this.messages.add(message);
  }
}
