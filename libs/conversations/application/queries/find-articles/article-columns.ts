/** The columns of an `ArticleView`, of `knowledge_article a`. */
export const ARTICLE_COLUMNS = `a.id, a.version, a.title, a.body, a.locale, a.published_version IS NOT NULL AS published,
  a.latest_version AS "latestVersion", a.published_version AS "publishedVersion", a.created_at AS "createdAt"`;
