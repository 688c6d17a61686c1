import type { EndpointSecret } from '../../../domain/webhook-endpoint.js';
import type { WebhookEventType } from '../../../domain/webhook-event-type.js';

/** What is needed to call an endpoint. */
export interface WebhookCall {
  readonly id: string;
  readonly endpointId: string;
  readonly eventType: WebhookEventType;
  readonly occurredAt: Date;
  readonly data: Readonly<Record<string, unknown>>;
  readonly url: string;
  readonly active: boolean;
  /** Still encrypted; the newest first. */
  readonly secrets: readonly EndpointSecret[];
}
