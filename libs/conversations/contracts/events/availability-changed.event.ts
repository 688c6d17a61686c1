import { DomainEvent, EventName } from '#kernel';

/** A member of staff is there to answer, or is not any more. */
@EventName('conversations.availability-changed')
export class AvailabilityChanged extends DomainEvent<{
  readonly userId: string;
  readonly available: boolean;
}> {}
