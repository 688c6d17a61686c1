import { OmitType } from '@nestjs/swagger';
import { UpdateWebhookEndpoint } from '../../application/commands/update-webhook-endpoint/update-webhook-endpoint.command.js';

/** What to change of a webhook endpoint. */
export class UpdateWebhookEndpointBody extends OmitType(UpdateWebhookEndpoint, [
  'endpointId',
  'expectedVersion',
] as const) {}
