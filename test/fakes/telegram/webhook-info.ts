/** Where a bot wants to be called. */
export interface Webhook {
  readonly url: string;
  readonly secretToken: string | undefined;
  readonly allowedUpdates?: readonly string[] | undefined;
}

/** What `setWebhook` was given; a list may come as the text of one, in a form. */
export function readWebhook(payload: Readonly<Record<string, unknown>>): Webhook {
  const allowed = payload['allowed_updates'];
  return {
    url: String(payload['url']),
    secretToken: payload['secret_token'] as string | undefined,
    allowedUpdates: (typeof allowed === 'string' ? JSON.parse(allowed) : allowed) as string[] | undefined,
  };
}

/** `WebhookInfo`. @param trouble what it tells beyond the webhook, such as the last error */
export const webhookInfo = (webhook: Webhook | undefined, trouble: object = {}): object => ({
  url: webhook?.url ?? '',
  has_custom_certificate: false,
  pending_update_count: 0,
  ...(webhook?.allowedUpdates ? { allowed_updates: webhook.allowedUpdates } : {}),
  ...trouble,
});
