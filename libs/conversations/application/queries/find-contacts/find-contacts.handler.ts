import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { CONTACT_COLUMNS } from './contact-columns.js';
import type { ContactView } from './contact.view.js';
import { FindContacts } from './find-contacts.query.js';

/** Fewer digits are in every number. */
const PHONE_DIGITS = 4;

@QueryHandler(FindContacts)
export class FindContactsHandler implements IQueryHandler<FindContacts> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindContacts): Promise<PagedResult<ContactView>> {
    const conditions = new Conditions().always('k.merged_into_id IS NULL');
    const { where, values } = conditions
      .when(query.q?.trim(), (place) => sought(place, query.q ?? ''))
      .when(
        query.verified,
        (place) => `EXISTS (
          SELECT 1 FROM contact_link l WHERE l.contact_id = k.id AND l.unlinked_at IS NULL) = ${place}::boolean`,
      );
    return fetchPage<ContactView>(this.sql, query, {
      select: CONTACT_COLUMNS,
      from: 'contact k',
      where,
      values,
      sorts: {
        createdAt: { column: 'k.created_at', type: 'timestamptz' },
        name: { column: `coalesce(k.name, '')`, type: 'text' },
      },
      defaultSort: '-createdAt',
      id: 'k.id',
    });
  }
}

function sought(place: string, q: string): string {
  const inText = [
    `position(lower(${place}) IN lower(k.name)) > 0`,
    `EXISTS (SELECT 1 FROM contact_identity i
             WHERE i.contact_id = k.id AND position(lower(${place}) IN lower(i.external_id)) > 0)`,
  ];
  const isNumber = /^[\d\s()+./-]+$/.test(q) && q.replace(/\D/g, '').length >= PHONE_DIGITS;
  const digits = `regexp_replace(${place}, '\\D', '', 'g')`;
  const inPhones = [
    `EXISTS (SELECT 1 FROM contact_identity i
             WHERE i.contact_id = k.id AND i.kind = 'wa-id' AND position(${digits} IN i.external_id) > 0)`,
    `EXISTS (SELECT 1 FROM conversation c JOIN order_intake o ON o.conversation_id = c.id
             WHERE c.contact_id = k.id AND position(${digits} IN
               regexp_replace(o.request #>> '{contactDetails,phone}', '\\D', '', 'g')) > 0)`,
  ];
  return `(${[...inText, ...(isNumber ? inPhones : [])].join(' OR ')})`;
}
