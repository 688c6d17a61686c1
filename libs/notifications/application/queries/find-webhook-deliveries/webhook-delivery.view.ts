import type { WebhookStatus } from '../../../domain/webhook-delivery.js';
import type { WebhookEventType } from '../../../domain/webhook-event-type.js';

/** One event on its way to one endpoint. */
export class WebhookDeliveryView {
  /** The `webhook-id` that the receiver sees. */
  readonly id!: string;
  readonly version!: number;
  readonly eventType!: WebhookEventType;
  readonly occurredAt!: Date;
  /** What is told: ids and states. */
  readonly data!: Readonly<Record<string, unknown>>;
  /** `pending`, `delivered` or `failed`. */
  readonly status!: WebhookStatus;
  /** Attempts since it was last asked for. */
  readonly attempts!: number;
  /** 1, and one more each time a person sent it again. */
  readonly round!: number;
  /** The HTTP status of the last answer; null when there was none. */
  readonly responseStatus!: number | null;
  /** Why the last attempt failed. */
  readonly errorCode!: string | null;
  readonly createdAt!: Date;
  readonly nextAttemptAt!: Date | null;
  readonly settledAt!: Date | null;
}
