import type { NotificationOutcome, NotificationStatus } from './notification-status.js';

/**
 * What each state still accepts: news only ever make us know more. Evidence may come late and out of order (a messenger
 * says `delivered` before `sent`, or a provider takes a message and reports its failure later).
 */
const ACCEPTS: Readonly<Record<NotificationStatus, readonly NotificationOutcome[]>> = {
  pending: ['sent', 'delivered', 'failed'],
  sending: ['sent', 'delivered', 'failed', 'unknown'],
  unknown: ['sent', 'delivered', 'failed'],
  failed: ['sent', 'delivered'],
  sent: ['delivered', 'failed'],
  delivered: [],
};

/** Whether an outcome adds to what is known in this state. */
export function outcomeCounts(status: NotificationStatus, outcome: NotificationOutcome): boolean {
  return ACCEPTS[status].includes(outcome);
}
