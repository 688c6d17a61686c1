import { CommandHandler, type ICommandHandler } from '#kernel';
import { WEBHOOK_FAILURE } from '../../../domain/webhook.errors.js';
import { WebhookDeliveryRepository } from '../../../domain/webhook-delivery.repository.js';
import { WebhookEndpointRepository } from '../../../domain/webhook-endpoint.repository.js';
import type { AttemptRecordedAnswer } from './attempt-recorded.answer.js';
import { RecordWebhookAttempt } from './record-webhook-attempt.command.js';

@CommandHandler(RecordWebhookAttempt)
export class RecordWebhookAttemptHandler implements ICommandHandler<RecordWebhookAttempt> {
  constructor(
    private readonly deliveries: WebhookDeliveryRepository,
    private readonly endpoints: WebhookEndpointRepository,
  ) {}

  async execute({
    webhookDeliveryId,
    round,
    ...attempt
  }: RecordWebhookAttempt): Promise<AttemptRecordedAnswer> {
    const delivery = await this.deliveries.find(webhookDeliveryId);
    if (!delivery?.wants(round)) return { retryInSeconds: null };
    const retryInSeconds = delivery.attempted(attempt, new Date());
    await this.deliveries.update(delivery);
    if (attempt.errorCode === WEBHOOK_FAILURE.gone) await this.deactivate(delivery.endpointId);
    return { retryInSeconds };
  }

  private async deactivate(endpointId: string): Promise<void> {
    const endpoint = await this.endpoints.find(endpointId);
    if (!endpoint?.active) return;
    endpoint.deactivate();
    await this.endpoints.update(endpoint);
  }
}
