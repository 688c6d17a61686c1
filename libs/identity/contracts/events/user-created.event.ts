import { DomainEvent, EventName } from '#kernel';

/** A member of staff was added. */
@EventName('identity.user-created')
export class UserCreated extends DomainEvent<{ userId: string }> {}
