import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { ButtonPressed } from '../../../contracts/events/button-pressed.event.js';
import { BotRepository } from '../../../domain/bot.repository.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import type { Contact } from '../../../domain/contact.js';
import { ContactRepository } from '../../../domain/contact.repository.js';
import { Conversation } from '../../../domain/conversation.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import type { InboundReaction } from '../../../domain/inbound-reaction.js';
import type { InboundStatus } from '../../../domain/inbound-status.js';
import { Message } from '../../../domain/message.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import type { OutsidePlace } from '../../../domain/outside-place.js';
import { ContactMeetings, type Met } from '../../services/contacts/contact-meetings.js';
import { InboundEvents, type StoredInboundEvent } from '../../services/inbound-events.js';
import { MessageFiles } from '../../services/media/message-files.js';
import { ToldBefore } from '../../services/told-before.js';
import { TakeInEvent } from './take-in-event.command.js';

@CommandHandler(TakeInEvent)
export class TakeInEventHandler implements ICommandHandler<TakeInEvent> {
  constructor(
    private readonly inbox: InboundEvents,
    private readonly channels: ChannelRepository,
    private readonly bots: BotRepository,
    private readonly contacts: ContactRepository,
    private readonly meetings: ContactMeetings,
    private readonly conversations: ConversationRepository,
    private readonly messages: MessageRepository,
    private readonly files: MessageFiles,
    private readonly before: ToldBefore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ inboundEventId }: TakeInEvent): Promise<void> {
    const stored = await this.inbox.find(inboundEventId);
    if (!stored || stored.takenIn) return;
    await this.inbox.markTakenIn(inboundEventId, await this.place(stored));
  }

  /** Answers the thread that it belongs to: the chat of a person stays one when the platform names them otherwise. */
  private async place(arrived: StoredInboundEvent): Promise<string> {
    const { kind, status, reaction, sender, threadKey, outside } = arrived.event;
    if (!status && !reaction && kind !== 'edit' && kind !== 'deletion') {
      const met = await this.meetings.meet(arrived, occurredAt(arrived));
      const stored = { ...arrived, threadId: met.threadId };
      if (kind === 'identity') await this.follow(stored);
      else if (outside) await this.answer(stored, met, outside);
      else await this.receive(stored, met);
      return met.threadId;
    }
    const { channelId } = arrived;
    const ownChat = threadKey === sender.id;
    const goesOn = ownChat && (await this.contacts.threadOf({ channelId, externalId: threadKey }));
    const stored = goesOn ? { ...arrived, threadId: goesOn } : arrived;
    await this.change(stored);
    return stored.threadId;
  }

  private change(stored: StoredInboundEvent): Promise<void> {
    const { kind, status, reaction } = stored.event;
    if (status) return this.progress(stored, status);
    if (reaction) return this.react(stored, reaction);
    if (kind === 'edit') return this.edit(stored);
    return this.takeBack(stored);
  }

  /** The person goes by another id: what is written to them goes there from now on. */
  private async follow({ threadId, event }: StoredInboundEvent): Promise<void> {
    const conversation = await this.conversations.findOpen(threadId);
    if (conversation?.reachedBy(event.threadKey)) await this.conversations.update(conversation);
  }

  private async receive(stored: StoredInboundEvent, { contact, current }: Met): Promise<void> {
    const { event, id, channelId } = stored;
    const known = await this.conversations.findOpen(stored.threadId);
    const conversation = known ?? (await this.open(stored, contact));
    const arrived = await this.files.arrived(event.media, stored.threadId);
    const message = Message.received({
      contactId: contact.id,
      text: event.text,
      pressedButton: event.button?.id ?? null,
      media: arrived.media,
      platformMessageId: event.platformMessageId,
      occurredAt: occurredAt(stored),
    });
    if (current) conversation.reachedBy(event.threadKey);
    if (event.standby) conversation.standBy();
    else if (conversation.answeredOutside === 'standby') conversation.comeBack(await this.hasBot(channelId));
    conversation.receive(message);
    // A new conversation must be there before its first message; a known one is locked by its version first.
    await (known ? this.conversations.update(conversation) : this.conversations.add(conversation));
    await this.messages.add(message);
    await this.files.add(message, arrived);
    if (event.button?.acknowledgement)
      this.unitOfWork.record(new ButtonPressed({ inboundEventId: id, channelId }), {
        type: 'inbound-event',
        id,
      });
  }

  /** Written to the person without Isocenter. What has a message of ours for its name is no news. */
  private async answer(stored: StoredInboundEvent, { contact }: Met, place: OutsidePlace): Promise<void> {
    const { event, threadId } = stored;
    const { platformMessageId } = event;
    if (platformMessageId && (await this.messages.findNamed(threadId, platformMessageId))) return;
    const known = await this.conversations.findOpen(threadId);
    const conversation = known ?? (await this.open(stored, contact));
    const arrived = await this.files.arrived(event.media, threadId);
    const [text, media, at] = [event.text, arrived.media, occurredAt(stored)];
    const message = Message.answeredOutside({ place, text, media, platformMessageId, occurredAt: at });
    conversation.takeAnswer(message, place, event.standby === true);
    await (known ? this.conversations.update(conversation) : this.conversations.add(conversation));
    await this.messages.add(message);
    await this.files.add(message, arrived);
    if (await this.before.catchUp(message)) await this.messages.update(message);
  }

  /** An edit of a message that is not here any more, or never was, changes nothing. */
  private async edit(stored: StoredInboundEvent): Promise<void> {
    const { event, threadId } = stored;
    const message = await this.changed(stored);
    if (!message) return;
    // Edited before it was taken back, told of after.
    if (message.deletedAt) return this.inbox.blank(threadId, event.platformMessageId ?? '');
    message.edit(event.text, occurredAt(stored));
    await this.messages.update(message);
  }

  /** The message keeps its place; what it said is gone from it and from the inbox. */
  private async takeBack(stored: StoredInboundEvent): Promise<void> {
    const { event, threadId } = stored;
    const message = await this.changed(stored);
    if (!message) return;
    message.takeBack(occurredAt(stored));
    await this.messages.update(message);
    await this.files.takeBack(message);
    await this.inbox.blank(threadId, event.platformMessageId ?? '');
  }

  /** The message that whoever wrote it has changed. */
  private async changed({ event, threadId }: StoredInboundEvent): Promise<Message | undefined> {
    const { platformMessageId, outside } = event;
    if (platformMessageId === null) return undefined;
    if (!outside) return this.messages.findReceived(threadId, platformMessageId);
    const message = await this.messages.findNamed(threadId, platformMessageId);
    return message?.authorKind === 'outside' ? message : undefined;
  }

  /** A reaction to a message that is not here, or of somebody who never wrote, changes nothing. */
  private async react(stored: StoredInboundEvent, reaction: InboundReaction): Promise<void> {
    const { event, threadId, channelId } = stored;
    const message =
      event.platformMessageId && (await this.messages.findNamed(threadId, event.platformMessageId));
    const contact = await this.contacts.findByIdentity({ channelId, externalId: event.sender.id });
    if (!message || !contact) return;
    const before = message.reactions;
    message.react(contact.id, reaction, occurredAt(stored));
    if (message.reactions !== before) await this.messages.update(message);
  }

  /** What is told of a message that is not ours, or not here any more, changes nothing. */
  private async progress({ threadId, event }: StoredInboundEvent, told: InboundStatus): Promise<void> {
    const { status, messageId, platformMessageId, code } = told;
    // What names no message by our own id may mean one whose name there is not known yet (see `ToldBefore`).
    if (messageId === null) await this.messages.holdSending(threadId);
    for (const message of await this.messages.findTold(threadId, told)) {
      const changed = message.progress(status, {
        ...(platformMessageId === null ? {} : { platformMessageId }),
        ...(code === null ? {} : { code }),
        ...(event.occurredAt === null ? {} : { sentAt: new Date(event.occurredAt) }),
      });
      if (changed) await this.messages.update(message);
      const isNamed = changed && status === 'sent' && messageId !== null;
      if (isNamed && (await this.before.catchUp(message))) await this.messages.update(message);
    }
  }

  private async open(
    { channelId, threadId, event }: StoredInboundEvent,
    contact: Contact,
  ): Promise<Conversation> {
    // A merge that goes on at this moment moves what is there: it must not miss this one.
    const contactId = await this.contacts.hold({ channelId, externalId: event.sender.id });
    return Conversation.open({
      channelId,
      contactId: contactId ?? contact.id,
      threadKey: event.threadKey,
      threadId,
      withBot: await this.hasBot(channelId),
    });
  }

  private async hasBot(channelId: string): Promise<boolean> {
    const { botId } = await this.channels.get(channelId);
    return botId !== null && (await this.bots.isPublished(botId));
  }
}

/** Platforms' clocks may be ahead; a message does not come from the future. */
function occurredAt({ event, receivedAt }: StoredInboundEvent): Date {
  const told = event.occurredAt ? new Date(event.occurredAt) : receivedAt;
  return told < receivedAt ? told : receivedAt;
}
