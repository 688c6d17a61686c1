import { CommandHandler, conflict, type ICommandHandler, invalid } from '#kernel';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Message } from '../../../domain/message.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import type { MessagingPlatform } from '../../services/messaging-platform.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { StaffMember } from '../../services/staff-member.js';
import { type RepliedAnswer, ReplyToConversation } from './reply-to-conversation.command.js';

@CommandHandler(ReplyToConversation)
export class ReplyToConversationHandler implements ICommandHandler<ReplyToConversation> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly channels: ChannelRepository,
    private readonly messages: MessageRepository,
    private readonly platforms: MessagingPlatforms,
    private readonly staff: StaffMember,
  ) {}

  async execute({ conversationId, text }: ReplyToConversation): Promise<RepliedAnswer> {
    const userId = this.staff.userId();
    const conversation = await this.conversations.get(conversationId);
    conversation.mustBeAnsweredBy(userId);
    const channel = await this.channels.get(conversation.channelId);
    const platform = this.platforms.get(channel.platform);
    await this.mustBeOpen(conversationId, platform);
    const parts = platform.split(text.replaceAll('\0', '').toWellFormed());
    if (parts.length === 0)
      throw invalid('conversations.empty-message', 'A message needs a text.', [
        { field: 'text', message: 'is blank' },
      ]);
    const messages = parts.map((part) =>
      Message.toSend({ author: { kind: 'user', id: userId }, text: part }),
    );
    for (const message of messages) conversation.queue(message);
    await this.conversations.update(conversation);
    for (const message of messages) await this.messages.add(message);
    return { messageIds: messages.map(({ id }) => id) };
  }

  /** What the platform would refuse is not queued: the person who writes is told, and since when. */
  private async mustBeOpen(conversationId: string, platform: MessagingPlatform): Promise<void> {
    if (platform.openUntil(new Date(), true) === null) return;
    const last = await this.messages.lastReceivedAt(conversationId);
    const until = last && platform.openUntil(last, true);
    if (until && until.getTime() <= Date.now())
      throw conflict(
        'conversations.window-closed',
        `This platform takes answers for a limited time after the person's last message; it ended at ${until.toISOString()}.`,
      );
  }
}
