import { IsIn, IsInstance, IsOptional, IsString, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { DOCUMENT_TYPES, type DocumentType } from '../../../domain/document-type.js';
import { IsLanguageTag } from '../../is-language-tag.js';

/** Takes a document in that is to become an article. It is read later: its import tells what became of it. */
@UseCase('conversations.import-knowledge')
@RequirePermission('bots.manage')
export class ImportKnowledge extends Command<KnowledgeImportAnswer> {
  @IsString()
  @Length(1, 200)
  readonly fileName!: string;

  /** As found out from the content. */
  @IsIn(DOCUMENT_TYPES)
  readonly mediaType!: DocumentType;

  @IsInstance(Uint8Array)
  readonly content!: Uint8Array;

  /** BCP 47 tag; left out, the document tells, else it is the practice's language. */
  @IsOptional()
  @IsLanguageTag()
  readonly locale?: string;

  constructor(fields: Fields<ImportKnowledge>) {
    super(fields);
  }
}

export interface KnowledgeImportAnswer {
  readonly id: string;
}
