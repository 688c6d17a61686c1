import { DomainEvent, EventName } from '#kernel';

/** A webhook endpoint is to be called. The round counts how often a person asked for it again; it begins with 1. */
@EventName('notifications.webhook-queued')
export class WebhookQueued extends DomainEvent<{
  readonly webhookDeliveryId: string;
  readonly endpointId: string;
  readonly round: number;
}> {}
