/** The columns of a `DeIdentificationView`, of `DE_IDENTIFICATION_TABLES`. */
export const DE_IDENTIFICATION_COLUMNS = `d.id, d.state, d.options, d.project_id AS "projectId",
  (SELECT count(*)::int FROM de_identification_study s WHERE s.de_identification_id = d.id) AS studies,
  i.total, i.done, i.refused, i.size, d.requested_by_id AS "requestedById", d.requested_by_name AS "requestedByName",
  d.created_at AS "createdAt", d.settled_at AS "settledAt", d.expires_at AS "expiresAt"`;

export const DE_IDENTIFICATION_TABLES = `de_identification d CROSS JOIN LATERAL (
  SELECT count(*)::int AS total, count(x.done_at)::int AS done, count(x.refused)::int AS refused,
         coalesce(sum(x.size), 0)::float8 AS size
  FROM de_identification_instance x WHERE x.de_identification_id = d.id) i`;
