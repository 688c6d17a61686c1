import { AggregateRoot, newId } from '#kernel';
import { ArticlePublished } from '../contracts/events/article-published.event.js';
import { cleanKnowledgeText } from './clean-knowledge-text.js';
import type { KnowledgeAuthor } from './knowledge-author.js';
import type { KnowledgeVersion } from './knowledge-version.js';

/** What people write of an article. */
export interface ArticleContent {
  readonly title: string;
  readonly body: string;
  readonly locale: string;
}

/**
 * Something the practice tells its patients. What people edit is its newest version; what the bot answers from is the
 * published one.
 */
export class KnowledgeArticle extends AggregateRoot {
  static readonly aggregateType = 'knowledge-article';

  title!: string;
  /** Markdown. */
  body!: string;
  /** BCP 47 tag. */
  locale!: string;
  /** Number of the version that title, body and locale are of. */
  latestVersion!: number;
  /** Number of the version that answers; null while none does. */
  publishedVersion!: number | null;
  /** Removed articles are kept for the answers that cite them. */
  removedAt!: Date | null;
  createdAt!: Date;
  private newVersion?: KnowledgeVersion;
  private answersOtherwise?: boolean;

  static write(
    content: ArticleContent,
    author: KnowledgeAuthor,
    note: string | null = null,
  ): KnowledgeArticle {
    const article = new KnowledgeArticle();
    article.id = newId();
    article.createdAt = new Date();
    article.latestVersion = 0;
    article.publishedVersion = null;
    article.removedAt = null;
    article.keep(content, author, note);
    return article;
  }

  /** Makes a new version of it, unless it says just the same. What answers stays. */
  change(content: Partial<ArticleContent>, author: KnowledgeAuthor, note: string | null = null): void {
    const title = content.title === undefined ? this.title : cleanKnowledgeText(content.title);
    const body = content.body === undefined ? this.body : cleanKnowledgeText(content.body);
    const locale = content.locale ?? this.locale;
    if (title === this.title && body === this.body && locale === this.locale) return;
    this.keep({ title, body, locale }, author, note);
  }

  /** From now on its newest version answers. */
  publish(): void {
    if (this.publishedVersion === this.latestVersion) return;
    this.publishedVersion = this.latestVersion;
    this.index();
  }

  /** Makes what is searched of it anew: what it says stays. */
  index(): void {
    if (this.publishedVersion === null) return;
    this.answersOtherwise = true;
    this.record(new ArticlePublished({ articleId: this.id, version: this.publishedVersion }));
  }

  /** From now on it answers nothing. */
  withdraw(): void {
    this.publishedVersion = null;
    this.answersOtherwise = true;
  }

  remove(): void {
    this.withdraw();
    this.removedAt = new Date();
  }

  /** Hands over the version that was made since it was loaded, once. */
  pullVersion(): KnowledgeVersion | undefined {
    const version = this.newVersion;
    this.newVersion = undefined;
    return version;
  }

  /** Whether what answers must be made anew, once. */
  pullPublication(): boolean {
    const answersOtherwise = this.answersOtherwise === true;
    this.answersOtherwise = undefined;
    return answersOtherwise;
  }

  private keep(content: ArticleContent, author: KnowledgeAuthor, note: string | null): void {
    this.title = cleanKnowledgeText(content.title);
    this.body = cleanKnowledgeText(content.body);
    this.locale = content.locale;
    this.latestVersion += 1;
    const { title, body, locale, latestVersion: number } = this;
    this.newVersion = { number, title, body, locale, author, note };
  }
}
