import { DomainEvent, EventName } from '#kernel';

/** A role's name or permissions changed. */
@EventName('identity.role-changed')
export class RoleChanged extends DomainEvent<{ roleId: string }> {}
