import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import type { ToldContact } from '../../../domain/contacts/may-be-told.js';
import { GetContactStanding } from './get-contact-standing.query.js';

@QueryHandler(GetContactStanding)
export class GetContactStandingHandler implements IQueryHandler<GetContactStanding> {
  constructor(private readonly sql: Sql) {}

  async execute({ contactId }: GetContactStanding): Promise<ToldContact> {
    const standing = await this.sql.first<ToldContact>(
      `WITH RECURSIVE person AS (
         SELECT id FROM contact WHERE id = $1 AND merged_into_id IS NULL
         UNION SELECT k.id FROM contact k JOIN person p ON k.merged_into_id = p.id
       )
       SELECT ARRAY(SELECT id FROM person) AS "contactIds",
              ARRAY(SELECT l.patient_id FROM contact_link l
                    WHERE l.contact_id = $1 AND l.unlinked_at IS NULL ORDER BY l.created_at) AS "verifiedPatientIds"`,
      [contactId],
    );
    return standing ?? { contactIds: [], verifiedPatientIds: [] };
  }
}
