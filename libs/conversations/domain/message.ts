import { AggregateRoot, conflict, newId } from '#kernel';
import { MessageChanged } from '../contracts/events/message-changed.event.js';
import { CommissionedMessageStatusChanged } from '../contracts/events/commissioned-message-status-changed.event.js';
import { MessageStatusChanged } from '../contracts/events/message-status-changed.event.js';
import type { SettledStatus } from '../contracts/settled-status.js';
import type { Button } from './bot/button.js';
import type { InboundMedia } from './inbound-event.js';
import type { InboundReaction } from './inbound-reaction.js';
import type { InboundStatus } from './inbound-status.js';
import { isFurther } from './is-further.js';
import type { KnowledgeSource } from './knowledge-source.js';
import type { MessageAuthor } from './message-author.js';
import type { MessageReaction } from './message-reaction.js';
import type { MessageStatus } from './message-status.js';
import type { OutboundTemplate } from './outbound-message.js';
import type { OutsidePlace } from './outside-place.js';

/** One message of a conversation, in either direction. Its place is given by the conversation. */
export class Message extends AggregateRoot {
  static readonly aggregateType = 'message';

  conversationId!: string;
  /** 1, 2, 3… without gaps in its conversation. */
  position!: number;
  direction!: 'inbound' | 'outbound';
  authorKind!: MessageAuthor['kind'];
  authorId!: string | null;
  text!: string;
  /** Offered with a message of ours. */
  buttons!: readonly Button[];
  /** What of the practice's knowledge a message of ours rests on. */
  sources!: readonly KnowledgeSource[];
  /** The pressed button's id, when a person pressed instead of writing. */
  pressedButton!: string | null;
  media!: readonly InboundMedia[];
  /** Sent in place of the text, which says the same. */
  template!: OutboundTemplate | null;
  platformMessageId!: string | null;
  status!: MessageStatus;
  /** Why it failed or why its fate is unknown. */
  statusCode!: string | null;
  /** The bot's text in its catalogue, which explains the answer. */
  replyKey!: string | null;
  /** The person's message that the bot answered with it. */
  inReplyTo!: string | null;
  /** What a message serves outside of the conversation (a notification), so that its fate is told there. */
  purposeType!: string | null;
  purposeId!: string | null;
  occurredAt!: Date;
  /** When its sending began, or better, when the platform says that it took it: what watermarks are compared with. */
  sentAt!: Date | null;
  createdAt!: Date;
  editedAt!: Date | null;
  /** When the person took it back: what it said is gone then. */
  deletedAt!: Date | null;
  reactions!: readonly MessageReaction[];

  static received(fields: {
    contactId: string;
    text: string;
    pressedButton: string | null;
    media: readonly InboundMedia[];
    platformMessageId: string | null;
    occurredAt: Date;
  }): Message {
    const message = Message.blank(newId(), { kind: 'contact', id: fields.contactId }, fields.text);
    message.direction = 'inbound';
    message.status = 'received';
    message.pressedButton = fields.pressedButton;
    message.media = fields.media;
    message.platformMessageId = fields.platformMessageId;
    message.occurredAt = fields.occurredAt;
    return message;
  }

  /** Somebody wrote it to the contact without Isocenter: it is there already, and is never sent. */
  static answeredOutside(fields: {
    place: OutsidePlace;
    text: string;
    media: readonly InboundMedia[];
    platformMessageId: string | null;
    occurredAt: Date;
  }): Message {
    const message = Message.blank(newId(), { kind: 'outside', id: fields.place }, fields.text);
    message.status = 'sent';
    message.media = fields.media;
    message.platformMessageId = fields.platformMessageId;
    message.occurredAt = fields.occurredAt;
    message.sentAt = fields.occurredAt;
    return message;
  }

  static toSend(fields: {
    id?: string;
    author: MessageAuthor;
    text: string;
    buttons?: readonly Button[];
    replyKey?: string;
    inReplyTo?: string;
    purpose?: { type: string; id: string };
    media?: readonly InboundMedia[];
    template?: OutboundTemplate;
    sources?: readonly KnowledgeSource[];
  }): Message {
    const message = Message.blank(fields.id ?? newId(), fields.author, fields.text);
    message.buttons = fields.buttons ?? [];
    message.sources = fields.sources ?? [];
    message.media = fields.media ?? [];
    message.template = fields.template ?? null;
    message.replyKey = fields.replyKey ?? null;
    message.inReplyTo = fields.inReplyTo ?? null;
    message.purposeType = fields.purpose?.type ?? null;
    message.purposeId = fields.purpose?.id ?? null;
    return message;
  }

  /** Before the call to the platform: from here on a lost process leaves it unknown. */
  beginSending(): void {
    if (this.status !== 'pending')
      throw conflict('conversations.message-not-pending', 'This message is not waiting to be sent.');
    this.status = 'sending';
    this.sentAt = new Date();
  }

  /** The platform certainly did not take it: it waits again. */
  defer(): void {
    if (this.status !== 'sending') return;
    this.status = 'pending';
    this.sentAt = null;
  }

  /** What the call came to. The platform's word of a later state may have come first, and stays. */
  settle(status: SettledStatus, details: { platformMessageId?: string; code?: string } = {}): void {
    if (this.status === status || isFurther(this.status, status)) {
      this.platformMessageId ??= details.platformMessageId ?? null;
      return;
    }
    this.status = status;
    this.statusCode = details.code ?? null;
    this.platformMessageId = details.platformMessageId ?? this.platformMessageId;
    const { id: messageId, conversationId, purposeType, purposeId, statusCode: code } = this;
    this.record(new MessageStatusChanged({ messageId, conversationId, status }));
    if (purposeType !== null && purposeId !== null)
      this.record(new CommissionedMessageStatusChanged({ messageId, status, code, purposeType, purposeId }));
  }

  /**
   * What the platform tells of it later, repeated and in any order: the state only ever moves on. It settles what was
   * unknown, or was lost on the way. Answers whether anything changed.
   */
  progress(
    status: InboundStatus['status'],
    details: { platformMessageId?: string; code?: string; sentAt?: Date } = {},
  ): boolean {
    if (this.direction !== 'outbound' || this.status === 'pending') return false;
    const before = whatIsKnown(this);
    if (status === 'sent' && details.sentAt) this.sentAt = details.sentAt;
    this.settle(status, details);
    return whatIsKnown(this) !== before;
  }

  /** Whether a status is told of this message, by its name or by the time when it was sent. */
  isMeantBy({ messageId, platformMessageId, until }: InboundStatus): boolean {
    if (messageId !== null) return messageId === this.id;
    if (platformMessageId !== null) return platformMessageId === this.platformMessageId;
    return until !== null && new Date(until) >= (this.sentAt ?? this.occurredAt);
  }

  /** A person has found out what became of a message of unknown fate, or wants it sent again. */
  resolve(resolution: 'sent' | 'failed' | 'resend'): void {
    const open = this.status === 'unknown' || (this.status === 'failed' && resolution === 'resend');
    if (!open || this.authorKind === 'outside')
      throw conflict('conversations.message-settled', 'What became of this message is known.');
    // Nobody of the staff can decide that by a press: the contact is linked with the patient first, and it is sent anew.
    if (resolution === 'resend' && this.statusCode === 'conversations.not-verified')
      throw conflict('conversations.not-verified', 'This contact was not verified for the patient.');
    if (resolution === 'resend') {
      this.status = 'pending';
      this.statusCode = null;
    } else this.settle(resolution, { code: 'resolved-by-person' });
  }

  /** What was taken back stays so, and the last edit too, even when word of an earlier one comes later. */
  edit(text: string, at: Date): void {
    if (this.deletedAt || (this.editedAt && this.editedAt > at)) return;
    this.text = text;
    this.editedAt = at;
    this.changed();
  }

  /** What became of a file of it is known: where the platform keeps it, which may open it to anybody, is needed no more. */
  fileSettled(ordinal: number): void {
    if (this.deletedAt) return;
    this.media = this.media.map((media, index) => (index === ordinal ? { ...media, reference: '' } : media));
    this.changed();
  }

  /** The person took it back: its place stays, what it said is gone. */
  takeBack(at: Date): void {
    if (this.deletedAt) return;
    this.text = '';
    this.media = [];
    this.pressedButton = null;
    this.deletedAt = at;
    this.changed();
  }

  /** Keeps a person's sign on it in place of their last, unless that is the newer one. */
  react(contactId: string, { emoji, takenBack }: InboundReaction, at: Date): void {
    const last = this.reactions.find((reaction) => reaction.contactId === contactId);
    if ((last?.emoji ?? null) === emoji || (last && new Date(last.at) > at)) return;
    if (takenBack !== undefined && last?.emoji !== takenBack) return;
    const others = this.reactions.filter((reaction) => reaction !== last);
    this.reactions = emoji === null ? others : [...others, { contactId, emoji, at: at.toISOString() }];
    this.changed();
  }

  private changed(): void {
    const { id: messageId, conversationId } = this;
    this.record(new MessageChanged({ messageId, conversationId }));
  }

  private static blank(id: string, author: MessageAuthor, text: string): Message {
    const message = new Message();
    message.id = id;
    message.direction = 'outbound';
    message.authorKind = author.kind;
    message.authorId = author.id;
    message.text = text;
    message.buttons = [];
    message.sources = [];
    message.pressedButton = null;
    message.media = [];
    message.template = null;
    message.platformMessageId = null;
    message.status = 'pending';
    message.statusCode = null;
    message.replyKey = null;
    message.inReplyTo = null;
    message.purposeType = null;
    message.purposeId = null;
    message.createdAt = new Date();
    message.occurredAt = message.createdAt;
    message.sentAt = null;
    message.editedAt = null;
    message.deletedAt = null;
    message.reactions = [];
    return message;
  }
}

const whatIsKnown = ({ status, platformMessageId, sentAt }: Message): string =>
  [status, platformMessageId, sentAt?.getTime()].join();
