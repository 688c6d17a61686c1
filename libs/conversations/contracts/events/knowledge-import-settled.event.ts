import { DomainEvent, EventName } from '#kernel';

/** A document has become a draft of an article, or could not be read. */
@EventName('conversations.knowledge-import-settled')
export class KnowledgeImportSettled extends DomainEvent<{
  readonly importId: string;
  readonly status: 'done' | 'failed';
}> {}
