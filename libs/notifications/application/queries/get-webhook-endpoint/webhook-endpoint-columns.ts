/** The `SELECT` list of a WebhookEndpointView. */
export const WEBHOOK_ENDPOINT_COLUMNS = `id, version, url, description, event_types AS "eventTypes", active,
  (secrets -> 0 ->> 'createdAt')::timestamptz AS "secretCreatedAt", created_at AS "createdAt"`;
