import { conflict, type DomainError, invalid, notFound } from '#kernel';

export const noSuchEndpoint = (): DomainError => notFound('notifications.webhook-endpoint');
export const noSuchWebhookDelivery = (): DomainError => notFound('notifications.webhook-delivery');

export const urlRefused = (reason: string): DomainError =>
  invalid('notifications.webhook-url-refused', 'This address cannot be a webhook endpoint.', [
    { field: 'url', message: reason },
  ]);

export const tooManyEndpoints = (most: number): DomainError =>
  conflict(
    'notifications.too-many-webhook-endpoints',
    `An organization has at most ${most} webhook endpoints. Delete one first.`,
  );

export const webhookIsPending = (): DomainError =>
  conflict('notifications.webhook-pending', 'This delivery is being attempted already.');

/** Why a delivery failed that the other side did not refuse. */
export const WEBHOOK_FAILURE = {
  inactive: 'notifications.endpoint-inactive',
  gone: 'notifications.endpoint-gone',
} as const;
