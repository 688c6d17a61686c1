/** Which endpoint was created. */
export interface WebhookEndpointCreatedAnswer {
  readonly id: string;
}
