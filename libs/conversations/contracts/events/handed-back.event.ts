import { DomainEvent, EventName } from '#kernel';

/** The bot answers again. */
@EventName('conversations.handed-back')
export class HandedBack extends DomainEvent<{
  readonly conversationId: string;
}> {}
