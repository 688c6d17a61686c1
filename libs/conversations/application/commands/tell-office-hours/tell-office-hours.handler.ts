import { GetPractice, type PracticeView } from '#identity/contracts';
import { CommandHandler, type ICommandHandler, isOfficeOpen, Mediator, nextOfficeOpening } from '#kernel';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { ContactRepository } from '../../../domain/contact.repository.js';
import type { Conversation } from '../../../domain/conversation.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import type { InboxPolicy } from '../../../domain/inbox/inbox-policy.js';
import { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import { outOfOfficeText } from '../../../domain/inbox/out-of-office-text.js';
import { Message } from '../../../domain/message.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { calendarDayIn } from '../../services/calendar-day-in.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { TellOfficeHours } from './tell-office-hours.command.js';

@CommandHandler(TellOfficeHours)
export class TellOfficeHoursHandler implements ICommandHandler<TellOfficeHours> {
  constructor(
    private readonly policies: InboxPolicyRepository,
    private readonly conversations: ConversationRepository,
    private readonly contacts: ContactRepository,
    private readonly channels: ChannelRepository,
    private readonly messages: MessageRepository,
    private readonly platforms: MessagingPlatforms,
    private readonly mediator: Mediator,
  ) {}

  async execute({ conversationId }: TellOfficeHours): Promise<void> {
    const policy = await this.policies.get();
    const practice = await this.mediator.ask(new GetPractice({}));
    const now = new Date();
    const hours = policy.hours(practice.timeZone);
    if (isOfficeOpen(hours, now)) return;
    const opensAt = nextOfficeOpening(hours, now);
    const conversation = await this.conversations.get(conversationId);
    // Somebody may have come to answer, or the bot may have called for help, meanwhile.
    if (!opensAt || conversation.status !== 'waiting' || conversation.urgent) return;
    const telling = conversation.waitUntilOpen(opensAt, calendarDayIn(practice.timeZone, now));
    const messages = telling ? await this.write(conversation, policy, practice, opensAt) : [];
    for (const message of messages) conversation.queue(message);
    await this.conversations.update(conversation);
    for (const message of messages) await this.messages.add(message);
  }

  private async write(
    conversation: Conversation,
    { outOfOffice }: InboxPolicy,
    { locale, timeZone }: PracticeView,
    opensAt: Date,
  ): Promise<Message[]> {
    const contact = await this.contacts.get(conversation.contactId);
    const channel = await this.channels.get(conversation.channelId);
    const text = outOfOfficeText(outOfOffice, [contact.locale, locale], opensAt, timeZone);
    return this.platforms
      .get(channel.platform)
      .split(text)
      .map((part) =>
        Message.toSend({
          author: { kind: 'system', id: null },
          text: part,
          replyKey: 'conversation.outOfOffice',
        }),
      );
  }
}
