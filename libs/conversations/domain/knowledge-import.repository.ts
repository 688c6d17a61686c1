import type { KnowledgeImport } from './knowledge-import.js';

export abstract class KnowledgeImportRepository {
  /** @throws DomainError `conversations.knowledge-import.not-found` */
  abstract get(id: string): Promise<KnowledgeImport>;
  abstract add(one: KnowledgeImport, content: Uint8Array): Promise<void>;
  /** Stores a change; the content of one that is settled is dropped. */
  abstract update(one: KnowledgeImport): Promise<void>;
}
