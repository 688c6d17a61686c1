/** The columns of a RoleView, over `identity_role r`. */
export const ROLE_COLUMNS = `
r.id, r.version, r.key, r.name, r.permissions, r.created_at AS "createdAt",
(SELECT count(*)::int FROM user_role ur WHERE ur.role_id = r.id) AS "userCount"`;
