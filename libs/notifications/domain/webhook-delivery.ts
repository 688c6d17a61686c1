import { AggregateRoot } from '#kernel';
import { WebhookQueued } from '../contracts/events/webhook-queued.event.js';
import { WebhookSettled } from '../contracts/events/webhook-settled.event.js';
import { retryDelay } from './retry-delay.js';
import { webhookIsPending } from './webhook.errors.js';
import type { WebhookEventType } from './webhook-event-type.js';

export const WEBHOOK_STATUSES = ['pending', 'delivered', 'failed'] as const;
export type WebhookStatus = (typeof WEBHOOK_STATUSES)[number];

export interface NewWebhookDelivery {
  readonly id: string;
  readonly endpointId: string;
  /** The event that happened, as the outbox knows it. */
  readonly eventId: string;
  readonly eventType: WebhookEventType;
  readonly occurredAt: Date;
  /** Ids and states only. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
}

/** How one attempt ended. */
export interface WebhookAttempt {
  /** `retry`: may succeed later. `failed`: will not. */
  readonly outcome: 'delivered' | 'retry' | 'failed';
  readonly responseStatus?: number;
  readonly errorCode?: string;
  /** The receiver's Retry-After. */
  readonly retryAfterSeconds?: number;
}

/** One event on its way to one endpoint. Its id is the `webhook-id` of every attempt, by which receivers drop repetitions. */
export class WebhookDelivery extends AggregateRoot {
  static readonly aggregateType = 'webhook-delivery';
  readonly endpointId!: string;
  readonly eventId!: string;
  readonly eventType!: WebhookEventType;
  readonly occurredAt!: Date;
  readonly data!: Readonly<Record<string, unknown>>;
  readonly createdAt!: Date;
  status!: WebhookStatus;
  /** How often it was wanted: 1, and one more each time a person asks again. */
  round!: number;
  /** Attempts of this round. */
  attempts!: number;
  /** Of the last attempt; null when there was no answer. */
  responseStatus!: number | null;
  errorCode!: string | null;
  nextAttemptAt!: Date | null;
  settledAt!: Date | null;

  static queue(fields: NewWebhookDelivery): WebhookDelivery {
    const delivery = new WebhookDelivery();
    const nothingYet = { responseStatus: null, errorCode: null, nextAttemptAt: null, settledAt: null };
    Object.assign(delivery, fields, nothingYet, { status: 'pending', round: 1, attempts: 0 });
    delivery.recordQueued();
    return delivery;
  }

  /** Whether there is something to do for whoever was asked in this round. */
  wants(round: number): boolean {
    return this.status === 'pending' && this.round === round;
  }

  /** Notes an attempt; answers the seconds to the next one, null when it is settled. */
  attempted(
    { outcome, responseStatus, errorCode, retryAfterSeconds }: WebhookAttempt,
    now: Date,
  ): number | null {
    this.attempts += 1;
    this.responseStatus = responseStatus ?? null;
    this.errorCode = errorCode ?? null;
    const delay = outcome === 'retry' ? retryDelay(this.attempts, retryAfterSeconds) : null;
    this.nextAttemptAt = delay === null ? null : new Date(now.getTime() + delay * 1000);
    if (delay === null) this.settle(outcome === 'delivered' ? 'delivered' : 'failed', now);
    return delay;
  }

  /** A person wants it sent again; one that arrived too, for receivers that lost it. */
  replay(): void {
    if (this.status === 'pending') throw webhookIsPending();
    this.status = 'pending';
    this.round += 1;
    this.attempts = 0;
    this.settledAt = null;
    this.recordQueued();
  }

  private settle(status: 'delivered' | 'failed', now: Date): void {
    this.status = status;
    this.settledAt = now;
    this.record(new WebhookSettled({ webhookDeliveryId: this.id, endpointId: this.endpointId, status }));
  }

  private recordQueued(): void {
    this.record(
      new WebhookQueued({ webhookDeliveryId: this.id, endpointId: this.endpointId, round: this.round }),
    );
  }
}
