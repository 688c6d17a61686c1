/** The kinds of documents that can become articles. */
export const DOCUMENT_TYPES = ['text/markdown', 'text/html', 'application/pdf'] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];
