import type { DocumentType } from '../../domain/document-type.js';
import type { ImportFailure } from '../../domain/import-failure.js';

/** What a document says. */
export interface ReadDocument {
  readonly title: string | null;
  /** BCP 47 tag that the document gives itself. */
  readonly locale: string | null;
  /** Markdown; lines `[page 3]` where it has pages. */
  readonly body: string;
  /** Null where it has none. */
  readonly pages: number | null;
}

export type DocumentReading =
  | { readonly kind: 'read'; readonly document: ReadDocument }
  | { readonly kind: 'refused'; readonly code: ImportFailure };

/** Reads documents that strangers may have made: whatever they hold, it takes limited time and memory. */
export abstract class KnowledgeDocuments {
  /** Rejects when it was interrupted or could not be tried; trying again may help then. */
  abstract read(content: Uint8Array, mediaType: DocumentType, signal: AbortSignal): Promise<DocumentReading>;
}
