import { WebhookEndpointView } from '../../application/queries/get-webhook-endpoint/webhook-endpoint.view.js';

/** An endpoint whose secret was just made: the only time it is shown. */
export class WebhookEndpointWithSecretDto extends WebhookEndpointView {
  /**
   * Verifies the signatures (Standard Webhooks); keep it like a password. Null when the request is repeated more than ten
   * minutes later or by somebody else: rotate the secret then.
   */
  readonly secret!: string | null;
}
