import { DomainEvent, EventName } from '#kernel';
import type { SettledStatus } from '../settled-status.js';

/** What became of a message of ours. The purpose is what `SendToConversation` was given, else null. */
@EventName('conversations.message-status-changed')
export class MessageStatusChanged extends DomainEvent<{
  readonly messageId: string;
  readonly conversationId: string;
  readonly status: SettledStatus;
  readonly purposeType: string | null;
  readonly purposeId: string | null;
}> {}
