/** The columns of an `ArticleVersionView`, of `knowledge_article_version v`. */
export const ARTICLE_VERSION_COLUMNS = `v.number, v.title, v.body, v.locale, v.author_id AS "authorId",
  v.author_name AS "authorName", v.note, v.created_at AS "createdAt"`;
