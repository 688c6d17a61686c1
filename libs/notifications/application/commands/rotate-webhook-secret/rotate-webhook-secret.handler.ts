import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchEndpoint } from '../../../domain/webhook.errors.js';
import { WebhookEndpointRepository } from '../../../domain/webhook-endpoint.repository.js';
import { EndpointSecrets } from '../../services/endpoint-secrets.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.command.js';

@CommandHandler(RotateWebhookSecret)
export class RotateWebhookSecretHandler implements ICommandHandler<RotateWebhookSecret> {
  constructor(
    private readonly endpoints: WebhookEndpointRepository,
    private readonly secrets: EndpointSecrets,
  ) {}

  async execute({ endpointId }: RotateWebhookSecret): Promise<void> {
    const endpoint = await this.endpoints.find(endpointId);
    if (!endpoint) throw noSuchEndpoint();
    endpoint.rotate(this.secrets.create(endpointId), new Date());
    await this.endpoints.update(endpoint);
  }
}
