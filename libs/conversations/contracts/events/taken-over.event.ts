import { DomainEvent, EventName } from '#kernel';

/** A member of staff answers from now on. */
@EventName('conversations.taken-over')
export class TakenOver extends DomainEvent<{
  readonly conversationId: string;
  readonly userId: string;
}> {}
