import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchWebhookDelivery } from '../../../domain/webhook.errors.js';
import { WebhookDeliveryRepository } from '../../../domain/webhook-delivery.repository.js';
import { ReplayWebhookDelivery } from './replay-webhook-delivery.command.js';

@CommandHandler(ReplayWebhookDelivery)
export class ReplayWebhookDeliveryHandler implements ICommandHandler<ReplayWebhookDelivery> {
  constructor(private readonly deliveries: WebhookDeliveryRepository) {}

  async execute({ endpointId, deliveryId }: ReplayWebhookDelivery): Promise<void> {
    const delivery = await this.deliveries.find(deliveryId);
    if (delivery?.endpointId !== endpointId) throw noSuchWebhookDelivery();
    delivery.replay();
    await this.deliveries.update(delivery);
  }
}
