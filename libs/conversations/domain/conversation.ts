import { AggregateRoot, conflict, newId } from '#kernel';
import { AnsweredOutside } from '../contracts/events/answered-outside.event.js';
import { ConversationAssigned } from '../contracts/events/conversation-assigned.event.js';
import { ConversationClosed } from '../contracts/events/conversation-closed.event.js';
import { ConversationOpened } from '../contracts/events/conversation-opened.event.js';
import { ConversationTransferred } from '../contracts/events/conversation-transferred.event.js';
import { ConversationTagged } from '../contracts/events/conversation-tagged.event.js';
import { HandedBack } from '../contracts/events/handed-back.event.js';
import { HandedOver } from '../contracts/events/handed-over.event.js';
import { MessageQueued } from '../contracts/events/message-queued.event.js';
import { MessageReceived } from '../contracts/events/message-received.event.js';
import { ServiceLevelAtRisk } from '../contracts/events/service-level-at-risk.event.js';
import { TakenOver } from '../contracts/events/taken-over.event.js';
import type { HandOverReason } from '../contracts/hand-over-reason.js';
import type { ServiceClock } from '../contracts/service-clock.js';
import { type BotState, INITIAL_BOT_STATE } from './bot/bot-state.js';
import type { ConversationStatus } from './conversation-status.js';
import { breachEvents, stopEvents } from './inbox/service-events.js';
import { ServiceLevel } from './inbox/service-level.js';
import type { Message } from './message.js';
import type { OutsidePlace } from './outside-place.js';
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
  /** The user who answers, when a person has taken over; while it waits, who is to. */
  assignedUserId!: string | null;
  /** Where it is answered without Isocenter, until taken up here; `standby` while another application has the thread. */
  answeredOutside!: OutsidePlace | 'standby' | null;
  /** While it waits for a person. */
  waitingSince!: Date | null;
  /** Who gave it back to all, and is not given it again unless by hand. */
  releasedByUserId!: string | null;
  /** The bot answers while it waits, because nobody is there before. */
  botHelpsUntil!: Date | null;
  /** The practice's calendar day on which the contact was last told that it is closed, YYYY-MM-DD. */
  closedToldOn!: string | null;
  service!: ServiceLevel;
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
    conversation.isFor(null, null);
    conversation.closedToldOn = null;
    conversation.service = new ServiceLevel();
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

  /** The person is reached under another key on the platform now; the thread stays the same. Answers whether that is news. */
  reachedBy(threadKey: string): boolean {
    if (threadKey === this.threadKey) return false;
    this.threadKey = threadKey;
    return true;
  }

  /** Gives a person's message its place. Where nobody in particular answers, it waits for a person from now on. */
  receive(message: Message): void {
    this.place(message);
    const { id: conversationId, contactId } = this;
    this.record(new MessageReceived({ conversationId, messageId: message.id, contactId }));
    if (this.status === 'open') this.handOver('no-bot');
  }

  /** Gives a message of ours its place and lets it go out. A person's first one takes over what they were given. */
  queue(message: Message): void {
    this.place(message);
    if (message.authorKind === 'user') this.personReplies();
    this.record(new MessageQueued({ messageId: message.id, conversationId: this.id }));
  }

  /** Gives an answer its place that was written without Isocenter: as after one of the staff's own, the bot is silent. */
  takeAnswer(message: Message, place: OutsidePlace, standby: boolean): void {
    this.place(message);
    this.status = 'human';
    this.isFor(this.assignedUserId, standby ? 'standby' : place);
    stopEvents(this, this.service.reply(new Date())).forEach((event) => this.record(event));
    this.record(new AnsweredOutside({ conversationId: this.id, messageId: message.id }));
  }

  /** Another application has the thread on the platform: its messages are kept here, and nobody answers them twice. */
  standBy(): void {
    this.answeredOutside ??= 'standby';
    if (this.status !== 'open' && !this.isAnsweredByBot(new Date())) return;
    this.status = 'human';
    this.isFor(this.assignedUserId, this.answeredOutside);
  }

  /** The platform gives the thread back to us: a bot that was silent for that alone answers again. */
  comeBack(withBot: boolean): void {
    if (this.answeredOutside !== 'standby') return;
    if (this.assignedUserId || this.status !== 'human') this.answeredOutside = null;
    else if (this.urgent) this.waitFor(null);
    else this.handBack(withBot);
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
    if (this.status === 'bot' || this.status === 'open') this.waitFor(null);
    this.urgent ||= reason === 'emergency';
    if (this.urgent) this.botHelpsUntil = null;
    this.record(new HandedOver({ conversationId: this.id, reason }));
  }

  /** A member of staff answers from now on, alone. */
  takeOver(userId: string): void {
    this.mustBeOpen();
    if (this.status === 'human' && this.assignedUserId === userId) return;
    if (this.status === 'human' && this.assignedUserId)
      throw conflict('conversations.already-taken-over', 'Somebody else answers this conversation.');
    this.becomeOf(userId);
  }

  /** Gives a conversation that waits to a member of staff, whose first message will take it over. */
  assign(userId: string): void {
    if (this.status !== 'waiting' || this.assignedUserId) return;
    this.assignedUserId = userId;
    this.record(new ConversationAssigned({ conversationId: this.id, userId }));
  }

  /**
   * Lets another member of staff answer, or whoever is free when `to` is null.
   *
   * @param by who does it; null when Isocenter does, because the person is not there any more
   */
  transfer(to: string | null, by: string | null): void {
    this.mustBeOpen();
    const from = this.assignedUserId;
    if (from === to && (this.status === 'waiting' || this.status === 'human')) return;
    this.waitFor(to);
    this.releasedByUserId = to || !by ? null : from;
    const transferred = { conversationId: this.id, fromUserId: from, toUserId: to, byUserId: by };
    this.record(new ConversationTransferred(transferred));
    if (to) this.record(new ConversationAssigned({ conversationId: this.id, userId: to }));
  }

  /** The practice is closed: the bot goes on helping. Answers whether the contact is still to be told today. */
  waitUntilOpen(opensAt: Date, today: string): boolean {
    if (this.status !== 'waiting' || this.urgent) return false;
    this.botHelpsUntil = opensAt;
    if (this.closedToldOn === today) return false;
    this.closedToldOn = today;
    return true;
  }

  /** Whether the bot is to answer: also while the conversation waits for people who are not there yet. */
  isAnsweredByBot(now: Date): boolean {
    const helps = this.status === 'waiting' && this.botHelpsUntil !== null && now < this.botHelpsUntil;
    return this.status === 'bot' || helps;
  }

  /** Records that a clock will run out soon. Answers whether it matters still. */
  warn(clock: ServiceClock, now: Date): boolean {
    const { id: conversationId, service, assignedUserId: userId } = this;
    if (!service.serviceId || !service.warn(clock, now)) return false;
    this.record(new ServiceLevelAtRisk({ conversationId, serviceId: service.serviceId, clock, userId }));
    return true;
  }

  /** Records that a clock has run out. Answers whether that is news. */
  miss(clock: ServiceClock, now: Date): boolean {
    const news = this.service.miss(clock, now);
    if (news) breachEvents(this, clock).forEach((event) => this.record(event));
    return news;
  }

  /** Back to the bot, or to nobody in particular where there is none. */
  handBack(withBot: boolean): void {
    this.mustBeOpen();
    this.endService();
    this.status = withBot ? 'bot' : 'open';
    this.urgent = false;
    this.record(new HandedBack({ conversationId: this.id }));
  }

  close(): void {
    if (this.status === 'closed') return;
    this.endService();
    this.status = 'closed';
    this.urgent = false;
    this.closedAt = new Date();
    this.record(new ConversationClosed({ conversationId: this.id }));
  }

  /** Replaces the tags, also once it is closed: they sort what was said, too. */
  tag(tags: readonly string[]): void {
    const read = readTags(tags);
    if (read.join() === this.tags.join()) return;
    this.tags = read;
    this.record(new ConversationTagged({ conversationId: this.id }));
  }

  /** Refuses a staff member's message unless it is theirs to answer: two voices confuse, and the bot must be silent. */
  mustBeAnsweredBy(userId: string): void {
    this.mustBeOpen();
    if ((this.status !== 'human' && this.status !== 'waiting') || this.assignedUserId !== userId)
      throw conflict('conversations.not-taken-over', 'Take this conversation over before you answer it.');
  }

  private waitFor(userId: string | null): void {
    const now = new Date();
    this.answeredOutside = null;
    this.status = 'waiting';
    this.assignedUserId = userId;
    this.waitingSince ??= now;
    this.service.start(now);
  }

  private becomeOf(userId: string): void {
    this.status = 'human';
    this.isFor(userId, null);
    this.service.start(new Date());
    this.record(new TakenOver({ conversationId: this.id, userId }));
  }

  private isFor(userId: string | null, outside: OutsidePlace | 'standby' | null): void {
    this.assignedUserId = userId;
    this.answeredOutside = outside;
    this.waitingSince = null;
    this.releasedByUserId = null;
    this.botHelpsUntil = null;
  }

  private personReplies(): void {
    if (this.status === 'waiting' && this.assignedUserId) this.becomeOf(this.assignedUserId);
    this.answeredOutside = null;
    stopEvents(this, this.service.reply(new Date())).forEach((event) => this.record(event));
  }

  private endService(): void {
    stopEvents(this, this.service.end(new Date())).forEach((event) => this.record(event));
    this.isFor(null, null);
  }

  private place(message: Message): void {
    this.lastMessageAt = message.occurredAt > this.lastMessageAt ? message.occurredAt : this.lastMessageAt;
    message.conversationId = this.id;
    message.position = ++this.messageCount;
  }

  private mustBeOpen(): void {
    if (this.status === 'closed')
      throw conflict('conversations.conversation-closed', 'This conversation is closed.');
  }
}
