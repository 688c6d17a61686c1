/** The `SELECT` list of a FileView. */
export const FILE_COLUMNS = `id, version, name, content_type AS "contentType", size, sha256, storage_key AS "storageKey",
  subject_type AS "subjectType", subject_id AS "subjectId", created_at AS "createdAt"`;
