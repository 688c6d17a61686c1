/** What an endpoint can be told of. */
export const WEBHOOK_EVENT_TYPES = [
  'order.requested',
  'order.scheduled',
  'study.received',
  'report.final',
  'report.shared',
] as const;

export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];
