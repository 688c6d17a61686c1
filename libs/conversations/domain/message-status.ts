/**
 * `received` is a person's message. Ours goes pending → sending → sent | failed | unknown; sent → delivered → read where a
 * platform tells.
 */
export const MESSAGE_STATUSES = [
  'received',
  'pending',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'unknown',
] as const;

export type MessageStatus = (typeof MESSAGE_STATUSES)[number];
