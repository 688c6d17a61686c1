import { CommandHandler, type ICommandHandler } from '#kernel';
import type { BotStep } from '../../../domain/bot/bot-step.js';
import { decide } from '../../../domain/bot/decide.js';
import { detectRedFlag } from '../../../domain/bot/detect-red-flag.js';
import type { Reply } from '../../../domain/bot/reply.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { ContactRepository } from '../../../domain/contact.repository.js';
import type { Conversation } from '../../../domain/conversation.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Message } from '../../../domain/message.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { OrderIntake } from '../../../domain/order-intake.js';
import { OrderIntakeRepository } from '../../../domain/order-intake.repository.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { RespondToMessage } from './respond-to-message.command.js';

@CommandHandler(RespondToMessage)
export class RespondToMessageHandler implements ICommandHandler<RespondToMessage> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly channels: ChannelRepository,
    private readonly contacts: ContactRepository,
    private readonly messages: MessageRepository,
    private readonly intakes: OrderIntakeRepository,
    private readonly platforms: MessagingPlatforms,
  ) {}

  async execute(command: RespondToMessage): Promise<void> {
    // It may have been taken back while it was being understood.
    const message = await this.messages.find(command.messageId);
    if (!message || message.deletedAt) return;
    const conversation = await this.conversations.get(command.conversationId);
    const step = this.stepFor(conversation, command);
    if (!step) return;
    const channel = await this.channels.get(conversation.channelId);
    const platform = this.platforms.get(channel.platform);
    conversation.botAdvances(step.state);
    const replies = step.replies.flatMap((reply) => partsOf(reply, platform, command.profile.botId));
    for (const message of replies) conversation.queue(message);
    if (step.outcome?.kind === 'hand-over') conversation.handOver(step.outcome.reason);
    await this.conversations.update(conversation);
    for (const message of replies) await this.messages.add(message);
    if (step.outcome?.kind === 'order-requested') await this.complete(conversation, step.outcome.order);
  }

  /** The bot's step. When a person answers, it is silent, but for an emergency that nobody may have seen yet. */
  private stepFor(conversation: Conversation, command: RespondToMessage): BotStep | null {
    const { understood, knowledge, profile, today } = command;
    const turn = { understood, today, ...(knowledge ? { knowledge } : {}) };
    if (conversation.status === 'bot') return decide(conversation.botState, turn, profile);
    const alarms =
      conversation.status !== 'closed' && !conversation.urgent && detectRedFlag(understood.text) !== null;
    return alarms ? { ...decide(conversation.botState, turn, profile), state: conversation.botState } : null;
  }

  private async complete(conversation: Conversation, request: OrderIntake['request']): Promise<void> {
    const { id: conversationId, contactId } = conversation;
    const contact = await this.contacts.get(contactId);
    contact.consents(request.consent);
    await this.contacts.update(contact);
    await this.intakes.add(OrderIntake.complete({ conversationId, contactId, request }));
  }
}

/** A reply as messages within the platform's limits; its buttons stand under the last one. */
function partsOf(reply: Reply, platform: ReturnType<MessagingPlatforms['get']>, botId: string): Message[] {
  const texts = platform.split(reply.text);
  return texts.map((text, index) =>
    Message.toSend({
      author: { kind: 'bot', id: botId },
      text,
      replyKey: reply.key,
      buttons: index === texts.length - 1 ? reply.buttons.slice(0, platform.limits.buttons) : [],
    }),
  );
}
