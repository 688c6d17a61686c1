import { DomainEvent, EventName } from '#kernel';

/** A practice began; its contexts make what each practice has from the start. */
@EventName('identity.organization-created')
export class OrganizationCreated extends DomainEvent<{ organizationId: string }> {}
