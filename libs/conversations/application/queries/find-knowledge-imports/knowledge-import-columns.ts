/** The columns of a `KnowledgeImportView`, of `knowledge_import i`. */
export const KNOWLEDGE_IMPORT_COLUMNS = `i.id, i.file_name AS "fileName", i.media_type AS "mediaType", i.size, i.status, i.code,
  i.pages, i.article_id AS "articleId", i.created_at AS "createdAt", i.settled_at AS "settledAt"`;
