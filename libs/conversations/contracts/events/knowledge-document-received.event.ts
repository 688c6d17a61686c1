import { DomainEvent, EventName } from '#kernel';

/** A document waits to become an article of the practice's knowledge. */
@EventName('conversations.knowledge-document-received')
export class KnowledgeDocumentReceived extends DomainEvent<{
  readonly importId: string;
}> {}
