import { AggregateRoot, conflict, newId } from '#kernel';
import { ConversationClosed } from '../contracts/events/conversation-closed.event.js';
import { ConversationOpened } from '../contracts/events/conversation-opened.event.js';
import { HandedBack } from '../contracts/events/handed-back.event.js';
import { HandedOver } from '../contracts/events/handed-over.event.js';
import { MessageQueued } from '../contracts/events/message-queued.event.js';
import { MessageReceived } from '../contracts/events/message-received.event.js';
import { TakenOver } from '../contracts/events/taken-over.event.js';
import type { HandOverReason } from '../contracts/hand-over-reason.js';
import { INITIAL_BOT_STATE } from './bot/bot-state.js';
import type { BotState } from './bot/bot-state.js';
import type { ConversationStatus } from './conversation-status.js';
import type { Message } from './message.js';
import { readTags } from './read-tags.js';

/** What a person and the practice say to each other on one thread of a channel, until it is closed. */
export class Conversation extends AggregateRoot {
  static readonly aggregateType = 'conversation';

  channelId!: string;
  contactId!: string;
  /** The platform's name of the chat, and our id of it: one per channel and chat, over all its conversations. */
  threadKey!: string;
  threadId!: string;
  status!: ConversationStatus;
  /** The user who answers, when a person has taken over. */
  assignedUserId!: string | null;
  /** Somebody described an emergency. */
  urgent!: boolean;
  /** What staff sort conversations by: distinct, in order. */
  tags!: string[];
  botState!: BotState;
  /** Messages so far: the position of the last one. */
  messageCount!: number;
  lastMessageAt!: Date;
  createdAt!: Date;
  closedAt!: Date | null;

  /** @param withBot whether a bot answers on this channel */
  static open(fields: {
    channelId: string;
    contactId: string;
    threadKey: string;
    threadId: string;
    withBot: boolean;
  }): Conversation {
    const conversation = new Conversation();
    conversation.id = newId();
    conversation.channelId = fields.channelId;
    conversation.contactId = fields.contactId;
    conversation.threadKey = fields.threadKey;
    conversation.threadId = fields.threadId;
    conversation.status = fields.withBot ? 'bot' : 'open';
    conversation.assignedUserId = null;
    conversation.urgent = false;
    conversation.tags = [];
    conversation.botState = INITIAL_BOT_STATE;
    conversation.messageCount = 0;
    conversation.createdAt = new Date();
    conversation.lastMessageAt = conversation.createdAt;
    conversation.closedAt = null;
    const { id, channelId, contactId } = conversation;
    conversation.record(new ConversationOpened({ conversationId: id, channelId, contactId }));
    return conversation;
  }

  /** Gives a person's message its place. */
  receive(message: Message): void {
    this.place(message);
    const { id: conversationId, contactId } = this;
    this.record(new MessageReceived({ conversationId, messageId: message.id, contactId }));
  }

  /** Gives a message of ours its place and lets it go out. */
  queue(message: Message): void {
    this.place(message);
    this.record(new MessageQueued({ messageId: message.id, conversationId: this.id }));
  }

  /** Gives a message its place that will not be sent. */
  keepUnsent(message: Message): void {
    this.place(message);
  }

  /** Lets a message go out once more, in its old place, after a person has decided so. */
  queueAgain(message: Message): void {
    this.record(new MessageQueued({ messageId: message.id, conversationId: this.id }));
  }

  /** The bot's place in the conversation after its answer. */
  botAdvances(state: BotState): void {
    this.botState = state;
  }

  /** A person must answer. Later reasons count only when they are more pressing. */
  handOver(reason: HandOverReason): void {
    const raised = reason === 'emergency' && !this.urgent;
    if (this.status !== 'bot' && this.status !== 'open' && !raised) return;
    if (this.status === 'bot' || this.status === 'open') this.status = 'waiting';
    this.urgent ||= reason === 'emergency';
    this.record(new HandedOver({ conversationId: this.id, reason }));
  }

  /** A member of staff answers from now on, alone. */
  takeOver(userId: string): void {
    this.mustBeOpen();
    if (this.status === 'human' && this.assignedUserId === userId) return;
    if (this.status === 'human')
      throw conflict('conversations.already-taken-over', 'Somebody else answers this conversation.');
    this.status = 'human';
    this.assignedUserId = userId;
    this.record(new TakenOver({ conversationId: this.id, userId }));
  }

  /** Back to the bot, or to nobody in particular where there is none. */
  handBack(withBot: boolean): void {
    this.mustBeOpen();
    this.status = withBot ? 'bot' : 'open';
    this.assignedUserId = null;
    this.urgent = false;
    this.record(new HandedBack({ conversationId: this.id }));
  }

  close(): void {
    if (this.status === 'closed') return;
    this.status = 'closed';
    this.assignedUserId = null;
    this.urgent = false;
    this.closedAt = new Date();
    this.record(new ConversationClosed({ conversationId: this.id }));
  }

  /** Replaces the tags, also once it is closed: they sort what was said, too. */
  tag(tags: readonly string[]): void {
    this.tags = readTags(tags);
  }

  /** Refuses a staff member's message unless it is theirs to answer: two voices confuse, and the bot must be silent. */
  mustBeAnsweredBy(userId: string): void {
    this.mustBeOpen();
    if (this.status !== 'human' || this.assignedUserId !== userId)
      throw conflict('conversations.not-taken-over', 'Take this conversation over before you answer it.');
  }

  private place(message: Message): void {
    this.messageCount += 1;
    this.lastMessageAt = message.occurredAt > this.lastMessageAt ? message.occurredAt : this.lastMessageAt;
    message.conversationId = this.id;
    message.position = this.messageCount;
  }

  private mustBeOpen(): void {
    if (this.status === 'closed')
      throw conflict('conversations.conversation-closed', 'This conversation is closed.');
  }
}
