/** What an endpoint can be told of. */
export const WEBHOOK_EVENT_TYPES = [
  'order.requested',
  'order.scheduled',
  'study.received',
  'report.final',
  'report.shared',
  'report.withdrawn',
  'report.preliminary',
  'report.reassigned',
  'report.discrepancy',
  'report.late-images',
  'turnaround.at-risk',
  'turnaround.breached',
  'critical-result.communicated',
  'critical-result.overdue',
  'share-link.locked',
] as const;

export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];
