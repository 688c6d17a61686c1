/** What every view of a template shows, over `workflow_template t JOIN workflow_type y`. */
export const TEMPLATE_COLUMNS = `t.id, t.version, y.key AS type, t.name, t.revision, t.status, t.checksum,
  t.created_at AS "createdAt", t.published_at AS "publishedAt", t.retired_at AS "retiredAt"`;

export const TEMPLATE_TABLES = 'workflow_template t JOIN workflow_type y ON y.id = t.type_id';
