import { DomainEvent, EventName } from '#kernel';

/** A user has a new password. */
@EventName('identity.password-changed')
export class PasswordChanged extends DomainEvent<{ userId: string }> {}
