/**
 * - `pending`: to be sent, at once or after a failed attempt
 * - `sending`: handed to the mail server or messenger, whose answer is awaited
 * - `sent`: taken by the mail server or messenger; `delivered`: it reached the person's device
 * - `failed`: it did not reach anybody and no more attempts are made
 * - `unknown`: it may or may not have been sent; never sent again unless a person says so
 */
export const NOTIFICATION_STATUSES = [
  'pending',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unknown',
] as const;

export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number];

/** What can become of a notification once it was tried. */
export type NotificationOutcome = Extract<NotificationStatus, 'sent' | 'delivered' | 'failed' | 'unknown'>;
