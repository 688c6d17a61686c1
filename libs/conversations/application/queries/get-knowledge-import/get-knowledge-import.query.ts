import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { KnowledgeImportView } from '../find-knowledge-imports/knowledge-import.view.js';

/** What became of a document that was imported. */
@UseCase('conversations.get-knowledge-import')
@RequirePermission('bots.manage')
@OnPrimary()
export class GetKnowledgeImport extends Query<KnowledgeImportView> {
  @IsUUID()
  readonly importId!: string;

  constructor(fields: Fields<GetKnowledgeImport>) {
    super(fields);
  }
}
