import { DomainEvent, EventName } from '#kernel';

/** A webhook endpoint took a call, or no more attempts are made. */
@EventName('notifications.webhook-settled')
export class WebhookSettled extends DomainEvent<{
  readonly webhookDeliveryId: string;
  readonly endpointId: string;
  readonly status: 'delivered' | 'failed';
}> {}
