/** The `SELECT` list of a ProjectView, over `PROJECT_TABLES`. */
export const PROJECT_COLUMNS = `p.id, p.version, p.name, p.description, m.role AS "myRole", p.archived_at AS "archivedAt",
  p.created_at AS "createdAt",
  (SELECT count(*)::int FROM project_member o WHERE o.project_id = p.id) AS "memberCount"`;

/** `$1` is the user who asks. */
export const PROJECT_TABLES =
  'project p LEFT JOIN project_member m ON m.project_id = p.id AND m.user_id = $1::uuid';
