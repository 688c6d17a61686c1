import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ContactDuplicateView } from './contact-duplicate.view.js';
import { FindDuplicates } from './find-duplicates.query.js';

const PHONE = `regexp_replace(o.request #>> '{contactDetails,phone}', '\\D', '', 'g')`;

/** Whom an intake is of says its conversation, which follows merges. */
const FIND = `
  WITH mine AS (
    SELECT o.request, ${PHONE} AS phone FROM conversation c JOIN order_intake o ON o.conversation_id = c.id
    WHERE c.contact_id = $1
  ), phones AS (
    SELECT external_id AS phone FROM contact_identity
    WHERE contact_id = $1 AND kind = 'wa-id' AND replaced_at IS NULL
    UNION SELECT phone FROM mine WHERE length(phone) >= 7
  ), found AS (
    SELECT i.contact_id, 'phone' AS reason FROM contact_identity i JOIN phones p ON p.phone = i.external_id
    WHERE i.kind = 'wa-id' AND i.replaced_at IS NULL
    UNION SELECT c.contact_id, 'phone' FROM order_intake o JOIN phones p ON p.phone = ${PHONE}
      JOIN conversation c ON c.id = o.conversation_id
    UNION SELECT other.contact_id, 'patient' FROM contact_link own JOIN contact_link other
      ON other.patient_id = own.patient_id AND other.unlinked_at IS NULL
      WHERE own.contact_id = $1 AND own.unlinked_at IS NULL
    UNION SELECT c.contact_id, 'name-and-birth-date' FROM mine JOIN order_intake o
      ON lower(o.request ->> 'fullName') = lower(mine.request ->> 'fullName')
      AND o.request ->> 'dateOfBirth' = mine.request ->> 'dateOfBirth'
      JOIN conversation c ON c.id = o.conversation_id
  )
  SELECT k.id AS "contactId", k.name, array_agg(f.reason ORDER BY f.reason) AS reasons, k.created_at AS "createdAt"
  FROM found f JOIN contact k ON k.id = f.contact_id
  WHERE k.id <> $1 AND k.merged_into_id IS NULL
  GROUP BY k.id ORDER BY count(*) DESC, k.created_at, k.id LIMIT 50`;

@QueryHandler(FindDuplicates)
export class FindDuplicatesHandler implements IQueryHandler<FindDuplicates> {
  constructor(private readonly sql: Sql) {}

  async execute({ contactId }: FindDuplicates): Promise<ContactDuplicateView[]> {
    const contact = await this.sql.first('SELECT 1 AS found FROM contact WHERE id = $1', [contactId]);
    if (!contact) throw notFound('conversations.contact');
    return this.sql.rows<ContactDuplicateView>(FIND, [contactId]);
  }
}
