import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';
import type { DocumentType } from '../../../domain/document-type.js';

export interface ImportContent {
  readonly mediaType: DocumentType;
  readonly content: Uint8Array;
}

/** A document that waits to be read; null when it was. */
@UseCase('conversations.get-import-content')
@SystemOnly()
@OnPrimary()
export class GetImportContent extends Query<ImportContent | null> {
  @IsUUID()
  readonly importId!: string;

  constructor(fields: Fields<GetImportContent>) {
    super(fields);
  }
}
