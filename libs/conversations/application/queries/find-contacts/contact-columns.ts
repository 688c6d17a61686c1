/** The `SELECT` list of a `ContactView`, of `contact k`. */
export const CONTACT_COLUMNS = `k.id, k.version, k.name, k.locale, k.notes, k.consented_at AS "consentedAt",
  k.merged_into_id AS "mergedIntoId", k.created_at AS "createdAt",
  ARRAY(SELECT DISTINCT ch.platform FROM contact_identity i JOIN channel ch ON ch.id = i.channel_id
        WHERE i.contact_id = k.id ORDER BY ch.platform) AS platforms,
  (SELECT max(i.last_seen_at) FROM contact_identity i WHERE i.contact_id = k.id) AS "lastSeenAt",
  EXISTS (SELECT 1 FROM contact_link l WHERE l.contact_id = k.id AND l.unlinked_at IS NULL) AS verified`;
