/** The `SELECT` list of a ReportDraftItemView, over `report_draft`. */
export const DRAFT_COLUMNS = `number, kind, report_version AS "reportVersion", author_id AS "authorId",
  author_name AS "authorName", saved_at AS "savedAt"`;
