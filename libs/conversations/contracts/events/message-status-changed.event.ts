import { DomainEvent, EventName } from '#kernel';
import type { SettledStatus } from '../settled-status.js';

/** What became of a message of ours. */
@EventName('conversations.message-status-changed')
export class MessageStatusChanged extends DomainEvent<{
  readonly messageId: string;
  readonly conversationId: string;
  readonly status: SettledStatus;
}> {}
