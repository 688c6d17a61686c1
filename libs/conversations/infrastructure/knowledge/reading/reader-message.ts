import type { DocumentReading } from '../../../application/services/knowledge-documents.js';
import type { DocumentType } from '../../../domain/document-type.js';

/** What the thread is asked to read. */
export interface ReaderRequest {
  readonly content: Uint8Array;
  readonly mediaType: DocumentType;
}

/** What it answers; `failed` when the reader itself broke down, and not on the document. */
export type ReaderAnswer = DocumentReading | { readonly kind: 'failed'; readonly error: string };
