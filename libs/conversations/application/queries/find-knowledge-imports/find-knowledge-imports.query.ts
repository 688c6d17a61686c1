import { type Fields, OnPrimary, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { KnowledgeImportView } from './knowledge-import.view.js';

/** The documents that were imported, the newest first. Sort: `createdAt`. */
@UseCase('conversations.find-knowledge-imports')
@RequirePermission('bots.manage')
@OnPrimary()
export class FindKnowledgeImports extends PagedQuery<KnowledgeImportView> {
  constructor(fields: Fields<FindKnowledgeImports>) {
    super(fields);
  }
}
