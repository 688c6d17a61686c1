import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchEndpoint } from '../../../domain/webhook.errors.js';
import { WebhookEndpointRepository } from '../../../domain/webhook-endpoint.repository.js';
import { DeleteWebhookEndpoint } from './delete-webhook-endpoint.command.js';

@CommandHandler(DeleteWebhookEndpoint)
export class DeleteWebhookEndpointHandler implements ICommandHandler<DeleteWebhookEndpoint> {
  constructor(private readonly endpoints: WebhookEndpointRepository) {}

  async execute({ endpointId }: DeleteWebhookEndpoint): Promise<void> {
    if (!(await this.endpoints.remove(endpointId))) throw noSuchEndpoint();
  }
}
