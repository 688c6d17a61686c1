/** The columns of a UserView, over `identity_user u`. */
export const USER_COLUMNS = `
u.id, u.version, u.email, u.name, u.title, u.active, u.password_hash IS NULL AS invited, u.created_at AS "createdAt",
(SELECT max(s.started_at) FROM identity_session s WHERE s.user_id = u.id) AS "lastSignedInAt",
coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) ORDER BY r.name)
          FROM user_role ur JOIN identity_role r ON r.id = ur.role_id WHERE ur.user_id = u.id), '[]') AS roles`;
