import { AggregateRoot } from '#kernel';
import { NotificationQueued } from '../contracts/events/notification-queued.event.js';
import { NotificationSettled } from '../contracts/events/notification-settled.event.js';
import { ResultDelivered } from '../contracts/events/result-delivered.event.js';
import type { NotificationKind } from './notification-kind.js';
import { FAILURE, notToBeRetried } from './notification.errors.js';
import type { NotificationOutcome, NotificationStatus } from './notification-status.js';
import { outcomeCounts } from './outcome-counts.js';
import { retryDelay } from './retry-delay.js';

export type NotificationChannel = 'email' | 'messenger';
export type RecipientType = 'patient' | 'referrer' | 'user';

/** Longer than a delivery's lease: whoever began to send this long ago does not do so any more. */
const SENDING_ENDS_MS = 75_000;

export interface NewNotification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly recipientType: RecipientType;
  readonly recipientId: string | null;
  readonly orderId: string | null;
  readonly reportId: string | null;
  readonly shareLinkId: string | null;
  readonly conversationId: string | null;
  readonly createdAt: Date;
}

/** What an attempt to send must do now. */
export type SendingStep =
  { readonly act: 'send' } | { readonly act: 'stop' } | { readonly act: 'wait'; readonly seconds: number };

/**
 * Something that somebody is told once, on one way. It holds references only: address, name, link and text are put
 * together when it is sent, and are not kept.
 */
export class Notification extends AggregateRoot {
  static readonly aggregateType = 'notification';
  readonly kind!: NotificationKind;
  readonly channel!: NotificationChannel;
  readonly recipientType!: RecipientType;
  readonly recipientId!: string | null;
  readonly orderId!: string | null;
  readonly reportId!: string | null;
  readonly shareLinkId!: string | null;
  readonly conversationId!: string | null;
  readonly createdAt!: Date;
  status!: NotificationStatus;
  /** How often it was wanted: 1, and one more each time a person asks again. */
  round!: number;
  /** Attempts of this round. */
  attempts!: number;
  errorCode!: string | null;
  /** The address it went to, with its middle hidden. */
  sentTo!: string | null;
  private sendingSince!: Date | null;
  private sentAt!: Date | null;
  settledAt!: Date | null;

  static queue(fields: NewNotification): Notification {
    const notification = Notification.make(fields, 'pending');
    notification.record(new NotificationQueued({ notificationId: fields.id, round: 1 }));
    return notification;
  }

  /** One that can reach nobody: kept, so that people see who was not told. */
  static undeliverable(fields: NewNotification, errorCode: string): Notification {
    const notification = Notification.make(fields, 'pending');
    notification.settle('failed', fields.createdAt, { errorCode });
    return notification;
  }

  /**
   * Begins to send. Where an earlier attempt began and its end is not known, a messenger message may be handed over again,
   * because its id is the same; an e-mail may not.
   */
  beginSending(round: number, now: Date): SendingStep {
    if (round !== this.round) return { act: 'stop' };
    if (this.status === 'sending') {
      if (this.channel === 'messenger') return { act: 'send' };
      const left = this.sendingSince!.getTime() + SENDING_ENDS_MS - now.getTime();
      if (left > 0) return { act: 'wait', seconds: left / 1000 };
      this.settle('unknown', now, { errorCode: FAILURE.interrupted });
      return { act: 'stop' };
    }
    if (this.status !== 'pending') return { act: 'stop' };
    this.status = 'sending';
    this.attempts += 1;
    this.sendingSince = now;
    return { act: 'send' };
  }

  /** An attempt failed and nothing was sent. Answers the seconds to the next one; null when there is none: it failed. */
  postpone(round: number, now: Date, errorCode: string, wish?: number): number | null {
    if (round !== this.round || this.status !== 'sending') return null;
    const delay = retryDelay(this.attempts, wish);
    if (delay === null) {
      this.settle('failed', now, { errorCode });
      return null;
    }
    this.status = 'pending';
    this.sendingSince = null;
    this.errorCode = errorCode;
    return delay;
  }

  /** It cannot be put together any more, so nothing is sent; an e-mail that was under way may have been. */
  giveUp(round: number, now: Date, errorCode: string): boolean {
    if (round !== this.round) return false;
    const mayHaveLeft = this.status === 'sending' && this.channel === 'email';
    return this.settle(mayHaveLeft ? 'unknown' : 'failed', now, { errorCode });
  }

  /** Notes what became of it. Answers whether that was news. */
  settle(
    outcome: NotificationOutcome,
    now: Date,
    details: { errorCode?: string; sentTo?: string } = {},
  ): boolean {
    if (!outcomeCounts(this.status, outcome)) return false;
    this.status = outcome;
    this.errorCode = details.errorCode ?? null;
    this.sentTo = details.sentTo ?? this.sentTo;
    this.sendingSince = null;
    this.settledAt = now;
    if (this.hasArrived) this.sentAt ??= now;
    this.record(new NotificationSettled({ notificationId: this.id, status: outcome }));
    return true;
  }

  /** A person wants it sent again, knowing that one of unknown fate may arrive twice. */
  retry(): void {
    if (this.status !== 'failed' && this.status !== 'unknown') throw notToBeRetried();
    this.status = 'pending';
    this.round += 1;
    this.attempts = 0;
    this.errorCode = null;
    this.settledAt = null;
    this.record(new NotificationQueued({ notificationId: this.id, round: this.round }));
  }

  /** The same by e-mail, for what a messenger did not take; of what its patient is sent about a report only. */
  asMail(id: string, now: Date): Notification | undefined {
    const { kind, channel, recipientType, recipientId, orderId, reportId, shareLinkId } = this;
    const isOfReport = kind === 'result' || kind === 'share-code' || kind === 'report-withdrawn';
    if (!isOfReport || channel !== 'messenger' || recipientType !== 'patient') return undefined;
    const about = { kind, recipientType, recipientId, orderId, reportId, shareLinkId };
    return Notification.queue({ id, ...about, channel: 'email', conversationId: null, createdAt: now });
  }

  /** That the report which it told of is not valid any more: to the same person, on the same way. */
  asWithdrawal(id: string, now: Date): Notification {
    const { channel, recipientType, recipientId, orderId, reportId, shareLinkId, conversationId } = this;
    const subject = { orderId, reportId, shareLinkId, conversationId };
    const recipient = { channel, recipientType, recipientId };
    return Notification.queue({ id, kind: 'report-withdrawn', ...recipient, ...subject, createdAt: now });
  }

  /** Whether somebody got it, or may have. */
  get mayHaveArrived(): boolean {
    return this.hasArrived || this.status === 'unknown' || this.status === 'sending';
  }

  get hasArrived(): boolean {
    return this.status === 'sent' || this.status === 'delivered';
  }

  /** Tells the others that the order's result is with somebody. */
  announceResult(orderId: string): void {
    this.record(new ResultDelivered({ orderId, notificationId: this.id }));
  }

  private static make(fields: NewNotification, status: NotificationStatus): Notification {
    const notification = new Notification();
    const nothingYet = { errorCode: null, sentTo: null, sendingSince: null, sentAt: null, settledAt: null };
    return Object.assign(notification, fields, nothingYet, { status, round: 1, attempts: 0 });
  }
}
