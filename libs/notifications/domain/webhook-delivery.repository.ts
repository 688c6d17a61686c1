import type { WebhookDelivery } from './webhook-delivery.js';

/** The webhook deliveries of the organization. */
export abstract class WebhookDeliveryRepository {
  abstract find(id: string): Promise<WebhookDelivery | undefined>;
  abstract add(delivery: WebhookDelivery): Promise<void>;
  /** Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(delivery: WebhookDelivery): Promise<void>;
}
