import type { DocumentType } from '../../../domain/document-type.js';
import type { ImportFailure } from '../../../domain/import-failure.js';

/** A document that becomes an article, or could not. */
export class KnowledgeImportView {
  readonly id!: string;
  readonly fileName!: string;
  readonly mediaType!: DocumentType;
  /** Bytes. */
  readonly size!: number;
  readonly status!: 'queued' | 'done' | 'failed';
  /** Why it failed. */
  readonly code!: ImportFailure | null;
  /** Of a document that has pages. */
  readonly pages!: number | null;
  /** The draft that was made of it: look at it before you publish it. */
  readonly articleId!: string | null;
  readonly createdAt!: Date;
  readonly settledAt!: Date | null;
}
