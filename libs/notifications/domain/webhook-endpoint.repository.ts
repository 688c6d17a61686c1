import type { WebhookEndpoint } from './webhook-endpoint.js';
import type { WebhookEventType } from './webhook-event-type.js';

/** The webhook endpoints of the organization. */
export abstract class WebhookEndpointRepository {
  abstract find(id: string): Promise<WebhookEndpoint | undefined>;
  /** The active ones that want to be told of this. */
  abstract subscribedTo(eventType: WebhookEventType): Promise<WebhookEndpoint[]>;
  abstract count(): Promise<number>;
  abstract add(endpoint: WebhookEndpoint): Promise<void>;
  /** Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(endpoint: WebhookEndpoint): Promise<void>;
  /** Removes it with its deliveries; false when there is none. */
  abstract remove(id: string): Promise<boolean>;
}
