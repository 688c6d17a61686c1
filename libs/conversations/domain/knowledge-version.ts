import type { KnowledgeAuthor } from './knowledge-author.js';

/** What an article said at one time. It never changes. */
export interface KnowledgeVersion {
  /** 1, 2, 3… in its article. */
  readonly number: number;
  readonly title: string;
  readonly body: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly author: KnowledgeAuthor;
  /** Why it was changed. */
  readonly note: string | null;
}
