import { DomainEvent, EventName } from '#kernel';
import type { SettledStatus } from '../settled-status.js';

/**
 * What became of a message that another context asked for; the purpose is what `SendToConversation` was given. An event
 * of its own, so that the many messages of bots and people make no work there.
 */
@EventName('conversations.commissioned-message-status-changed')
export class CommissionedMessageStatusChanged extends DomainEvent<{
  readonly messageId: string;
  readonly status: SettledStatus;
  /** Why it was not sent, such as `conversations.window-closed`. */
  readonly code?: string | null;
  readonly purposeType: string;
  readonly purposeId: string;
}> {}
