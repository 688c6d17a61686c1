import type { MessageStatus } from './message-status.js';

/** How far a message has come; `failed` overrides what was only sent, not what arrived. */
const RANK: Readonly<Partial<Record<MessageStatus, number>>> = { sent: 1, failed: 2, delivered: 3, read: 4 };

/** Whether a message has come further than a status that is told of it now. */
export function isFurther(current: MessageStatus, told: MessageStatus): boolean {
  return (RANK[current] ?? 0) > (RANK[told] ?? 0);
}
