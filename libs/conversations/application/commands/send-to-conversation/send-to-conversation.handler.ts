import { CommandHandler, type ICommandHandler } from '#kernel';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import type { Contact } from '../../../domain/contact.js';
import { ContactRepository } from '../../../domain/contact.repository.js';
import type { Conversation } from '../../../domain/conversation.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Message } from '../../../domain/message.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { Disclosure } from '../../services/contacts/disclosure.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { type FilledTemplate, TemplateMessages } from '../../services/templates/template-messages.js';
import { SendToConversation } from './send-to-conversation.command.js';

@CommandHandler(SendToConversation)
export class SendToConversationHandler implements ICommandHandler<SendToConversation> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly contacts: ContactRepository,
    private readonly messages: MessageRepository,
    private readonly channels: ChannelRepository,
    private readonly platforms: MessagingPlatforms,
    private readonly templates: TemplateMessages,
    private readonly disclosure: Disclosure,
  ) {}

  async execute(command: SendToConversation): Promise<void> {
    if (await this.messages.find(command.messageId)) return;
    const conversation = await this.conversations.get(command.conversationId);
    const contact = await this.contacts.get(conversation.contactId);
    const forbidden = await this.reasonForSilence(contact, command.orderId);
    const content = forbidden ? { refusal: forbidden } : await this.contentOf(command, conversation);
    const refusal = 'refusal' in content ? content.refusal : null;
    const message = Message.toSend({
      id: command.messageId,
      author: { kind: 'system', id: null },
      text: command.text,
      purpose: { type: command.purposeType, id: command.purposeId },
      ...('refusal' in content ? {} : content),
    });
    if (refusal === null) conversation.queue(message);
    else {
      conversation.keepUnsent(message);
      message.settle('failed', { code: refusal });
    }
    await this.conversations.update(conversation);
    await this.messages.add(message);
  }

  /** Why this contact may not be written to, or not of this order; null when they may. */
  private async reasonForSilence(
    { id, consentedAt }: Contact,
    orderId: string | undefined,
  ): Promise<string | null> {
    if (!consentedAt) return 'conversations.no-consent';
    const mayBeTold = orderId === undefined || (await this.disclosure.mayBeTold(id, orderId));
    return mayBeTold ? null : 'conversations.not-verified';
  }

  /** The text, an approved template where the platform takes none any more, or why nothing can be sent. */
  private async contentOf(
    { text, templatePurpose, templateParameters = [] }: SendToConversation,
    conversation: Conversation,
  ): Promise<FilledTemplate | { readonly text: string } | { readonly refusal: string }> {
    const channel = await this.channels.get(conversation.channelId);
    const platform = this.platforms.get(channel.platform);
    const last =
      platform.openUntil(new Date(), false) && (await this.messages.lastReceivedAt(conversation.id));
    const until = last && platform.openUntil(last, false);
    if (!until || until.getTime() > Date.now()) return { text };
    if (!platform.takesTemplates || !templatePurpose) return { refusal: 'conversations.window-closed' };
    return this.templates.forPurpose(channel, templatePurpose, templateParameters);
  }
}
