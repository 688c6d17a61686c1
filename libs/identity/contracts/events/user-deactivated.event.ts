import { DomainEvent, EventName } from '#kernel';

/** A user may no longer sign in; all sessions of that user have ended. */
@EventName('identity.user-deactivated')
export class UserDeactivated extends DomainEvent<{ userId: string }> {}
