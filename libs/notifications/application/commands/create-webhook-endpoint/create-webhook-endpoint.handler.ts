import { CommandHandler, type ICommandHandler, newId } from '#kernel';
import { tooManyEndpoints } from '../../../domain/webhook.errors.js';
import { WebhookEndpoint } from '../../../domain/webhook-endpoint.js';
import { WebhookEndpointRepository } from '../../../domain/webhook-endpoint.repository.js';
import { EndpointSecrets } from '../../services/endpoint-secrets.js';
import { EndpointUrls } from '../../services/endpoint-urls.js';
import { CreateWebhookEndpoint } from './create-webhook-endpoint.command.js';
import type { WebhookEndpointCreatedAnswer } from './webhook-endpoint-created.answer.js';

/** Every event is sent to each of them: so many are enough for any practice, and not for an attack. */
const MOST_ENDPOINTS = 20;

@CommandHandler(CreateWebhookEndpoint)
export class CreateWebhookEndpointHandler implements ICommandHandler<CreateWebhookEndpoint> {
  constructor(
    private readonly endpoints: WebhookEndpointRepository,
    private readonly secrets: EndpointSecrets,
    private readonly urls: EndpointUrls,
  ) {}

  async execute({
    url,
    eventTypes,
    description,
  }: CreateWebhookEndpoint): Promise<WebhookEndpointCreatedAnswer> {
    this.urls.check(url);
    if ((await this.endpoints.count()) >= MOST_ENDPOINTS) throw tooManyEndpoints(MOST_ENDPOINTS);
    const id = newId();
    const secret = this.secrets.create(id);
    const endpoint = { id, url, eventTypes, description: description ?? null, secret, createdAt: new Date() };
    await this.endpoints.add(WebhookEndpoint.create(endpoint));
    return { id };
  }
}
