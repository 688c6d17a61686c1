import { DomainEvent, EventName } from '#kernel';

/** A user may sign in again. */
@EventName('identity.user-activated')
export class UserActivated extends DomainEvent<{ userId: string }> {}
