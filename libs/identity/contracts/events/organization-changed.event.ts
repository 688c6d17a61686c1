import { DomainEvent, EventName } from '#kernel';

/** A practice's name, address, zone or language changed. */
@EventName('identity.organization-changed')
export class OrganizationChanged extends DomainEvent<{ organizationId: string }> {}
