import { DomainEvent, EventName } from '#kernel';

/** A role that nobody had was deleted. */
@EventName('identity.role-deleted')
export class RoleDeleted extends DomainEvent<{ roleId: string }> {}
