import { DomainEvent, EventName } from '#kernel';
import type { HandOverReason } from '../hand-over-reason.js';

/** The bot stepped back, or there is none: a person must answer. */
@EventName('conversations.handed-over')
export class HandedOver extends DomainEvent<{
  readonly conversationId: string;
  readonly reason: HandOverReason;
}> {}
