import { CommandHandler, type ICommandHandler, nameId } from '#kernel';
import { WebhookDelivery } from '../../../domain/webhook-delivery.js';
import { WebhookDeliveryRepository } from '../../../domain/webhook-delivery.repository.js';
import { WebhookEndpointRepository } from '../../../domain/webhook-endpoint.repository.js';
import { QueueWebhooks } from './queue-webhooks.command.js';

@CommandHandler(QueueWebhooks)
export class QueueWebhooksHandler implements ICommandHandler<QueueWebhooks> {
  constructor(
    private readonly endpoints: WebhookEndpointRepository,
    private readonly deliveries: WebhookDeliveryRepository,
  ) {}

  async execute({ eventId, eventType, occurredAt, data }: QueueWebhooks): Promise<void> {
    for (const { id: endpointId } of await this.endpoints.subscribedTo(eventType)) {
      const id = nameId(endpointId, eventId);
      if (await this.deliveries.find(id)) continue;
      const delivery = { id, endpointId, eventId, eventType, occurredAt, data, createdAt: new Date() };
      await this.deliveries.add(WebhookDelivery.queue(delivery));
    }
  }
}
