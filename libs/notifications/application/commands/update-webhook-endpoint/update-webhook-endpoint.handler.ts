import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchEndpoint } from '../../../domain/webhook.errors.js';
import { WebhookEndpointRepository } from '../../../domain/webhook-endpoint.repository.js';
import { EndpointUrls } from '../../services/endpoint-urls.js';
import { UpdateWebhookEndpoint } from './update-webhook-endpoint.command.js';

@CommandHandler(UpdateWebhookEndpoint)
export class UpdateWebhookEndpointHandler implements ICommandHandler<UpdateWebhookEndpoint> {
  constructor(
    private readonly endpoints: WebhookEndpointRepository,
    private readonly urls: EndpointUrls,
  ) {}

  async execute({ endpointId, expectedVersion, ...change }: UpdateWebhookEndpoint): Promise<void> {
    if (change.url !== undefined) this.urls.check(change.url);
    const endpoint = await this.endpoints.find(endpointId);
    if (!endpoint) throw noSuchEndpoint();
    endpoint.expectVersion(expectedVersion);
    endpoint.change(change);
    await this.endpoints.update(endpoint);
  }
}
