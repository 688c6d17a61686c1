import { DomainEvent, EventName } from '#kernel';

/** A role was made. */
@EventName('identity.role-created')
export class RoleCreated extends DomainEvent<{ roleId: string }> {}
