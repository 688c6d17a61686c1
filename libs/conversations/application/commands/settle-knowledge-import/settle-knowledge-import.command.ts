import { IsIn, IsObject, IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import { IMPORT_FAILURES, type ImportFailure } from '../../../domain/import-failure.js';
import type { ReadDocument } from '../../services/knowledge-documents.js';

/** What came of reading a document: a draft of an article, or why there is none. */
@UseCase('conversations.settle-knowledge-import')
@SystemOnly()
export class SettleKnowledgeImport extends Command {
  @IsUUID()
  readonly importId!: string;

  @IsOptional()
  @IsObject()
  readonly document?: ReadDocument;

  @IsOptional()
  @IsIn(IMPORT_FAILURES)
  readonly failure?: ImportFailure;

  constructor(fields: Fields<SettleKnowledgeImport>) {
    super(fields);
  }
}
