import { DomainEvent, EventName } from '#kernel';

/** Software was given a key. */
@EventName('identity.api-key-created')
export class ApiKeyCreated extends DomainEvent<{ apiKeyId: string }> {}
