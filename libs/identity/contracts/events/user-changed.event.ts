import { DomainEvent, EventName } from '#kernel';

/** A user's name, title, address or roles changed. */
@EventName('identity.user-changed')
export class UserChanged extends DomainEvent<{ userId: string }> {}
