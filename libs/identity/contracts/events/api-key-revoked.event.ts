import { DomainEvent, EventName } from '#kernel';

/** A key opens nothing any more. */
@EventName('identity.api-key-revoked')
export class ApiKeyRevoked extends DomainEvent<{ apiKeyId: string }> {}
