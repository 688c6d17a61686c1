import type { Sql } from '#kernel';
import type { ArticleContent } from '../../domain/knowledge-article.js';
import { splitPassages } from './passages/split-passages.js';

const INSERT = `
  INSERT INTO knowledge_passage (organization_id, article_id, version, title, locale, ordinal, heading, anchor, page, text)
  SELECT $1, $2, $3, $4, $5, p.ordinal, p.heading, p.anchor, p.page, p.text
  FROM unnest($6::text[], $7::text[], $8::int[], $9::text[]) WITH ORDINALITY AS p(heading, anchor, page, text, ordinal)`;

/** Which version of which article passages are of. */
export interface PublishedVersion extends ArticleContent {
  readonly organizationId: string;
  readonly articleId: string;
  readonly version: number;
}

/** The passages in which published articles are searched. */
export class PassageTable {
  constructor(private readonly sql: Sql) {}

  /** Puts the passages of a version in place of those that the article had. */
  async replace({
    organizationId,
    articleId,
    version,
    title,
    body,
    locale,
  }: PublishedVersion): Promise<void> {
    const passages = await splitPassages(body);
    await this.clear(articleId);
    await this.sql.change(INSERT, [
      organizationId,
      articleId,
      version,
      title,
      locale,
      passages.map(({ heading }) => heading),
      passages.map(({ anchor }) => anchor),
      passages.map(({ page }) => page),
      passages.map(({ text }) => text),
    ]);
  }

  async clear(articleId: string): Promise<void> {
    await this.sql.change('DELETE FROM knowledge_passage WHERE article_id = $1', [articleId]);
  }
}
