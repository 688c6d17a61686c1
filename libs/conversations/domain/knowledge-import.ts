import { AggregateRoot, newId } from '#kernel';
import { KnowledgeDocumentReceived } from '../contracts/events/knowledge-document-received.event.js';
import { KnowledgeImportSettled } from '../contracts/events/knowledge-import-settled.event.js';
import type { DocumentType } from './document-type.js';
import type { ImportFailure } from './import-failure.js';
import type { KnowledgeAuthor } from './knowledge-author.js';

/** A document on its way to an article. Its content is kept until it was read. */
export class KnowledgeImport extends AggregateRoot {
  static readonly aggregateType = 'knowledge-import';

  fileName!: string;
  mediaType!: DocumentType;
  /** Bytes. */
  size!: number;
  /** BCP 47 tag; null when the document is to tell. */
  locale!: string | null;
  status!: 'queued' | 'done' | 'failed';
  code!: ImportFailure | null;
  pages!: number | null;
  articleId!: string | null;
  authorId!: string | null;
  authorName!: string | null;
  createdAt!: Date;
  settledAt!: Date | null;

  static receive(fields: {
    fileName: string;
    mediaType: DocumentType;
    size: number;
    locale: string | null;
    author: KnowledgeAuthor;
  }): KnowledgeImport {
    const { author, ...document } = fields;
    const one = Object.assign(new KnowledgeImport(), document);
    one.id = newId();
    one.status = 'queued';
    one.code = null;
    one.pages = null;
    one.articleId = null;
    one.authorId = author.id;
    one.authorName = author.name;
    one.createdAt = new Date();
    one.settledAt = null;
    one.record(new KnowledgeDocumentReceived({ importId: one.id }));
    return one;
  }

  get author(): KnowledgeAuthor {
    return { id: this.authorId, name: this.authorName };
  }

  succeed(articleId: string, pages: number | null): void {
    this.articleId = articleId;
    this.pages = pages;
    this.settle('done');
  }

  fail(code: ImportFailure): void {
    this.code = code;
    this.settle('failed');
  }

  private settle(status: 'done' | 'failed'): void {
    this.status = status;
    this.settledAt = new Date();
    this.record(new KnowledgeImportSettled({ importId: this.id, status }));
  }
}
