import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { CONTACT_COLUMNS } from '../find-contacts/contact-columns.js';
import type { ContactView } from '../find-contacts/contact.view.js';
import type {
  ContactDetailView,
  ContactIdentityView,
  ContactLinkView,
  ContactMergeView,
} from './contact-detail.view.js';
import { GetContact } from './get-contact.query.js';

type ContactRow = ContactView & { readonly conversationCount: number };

@QueryHandler(GetContact)
export class GetContactHandler implements IQueryHandler<GetContact> {
  constructor(private readonly sql: Sql) {}

  async execute({ contactId }: GetContact): Promise<ContactDetailView> {
    const contact = await this.sql.first<ContactRow>(
      `SELECT ${CONTACT_COLUMNS},
              (SELECT count(*)::int FROM conversation c WHERE c.contact_id = k.id) AS "conversationCount"
       FROM contact k WHERE k.id = $1`,
      [contactId],
    );
    if (!contact) throw notFound('conversations.contact');
    const identities = await this.sql.rows<ContactIdentityView>(
      `SELECT i.channel_id AS "channelId", ch.name AS "channelName", ch.platform, i.kind, i.external_id AS "externalId",
              i.created_at AS "firstSeenAt", i.last_seen_at AS "lastSeenAt", i.replaced_by AS "replacedBy",
              i.replaced_at AS "replacedAt"
       FROM contact_identity i JOIN channel ch ON ch.id = i.channel_id
       WHERE i.contact_id = $1 ORDER BY i.created_at, i.external_id`,
      [contactId],
    );
    const links = await this.sql.rows<ContactLinkView>(
      `SELECT id, patient_id AS "patientId", relation, method, evidence, order_id AS "orderId", author,
              created_at AS "createdAt", unlinked_at AS "unlinkedAt", unlinked_by AS "unlinkedBy",
              unlinked_reason AS "unlinkedReason"
       FROM contact_link WHERE contact_id = $1 ORDER BY created_at DESC, id DESC`,
      [contactId],
    );
    const merges = await this.sql.rows<ContactMergeView>(
      `SELECT m.id, m.survivor_id AS "survivorId", m.from_id AS "fromId", k.name AS "fromName", m.evidence, m.author,
              m.created_at AS "createdAt", m.undone_at AS "undoneAt", m.undone_by AS "undoneBy",
              m.undone_reason AS "undoneReason"
       FROM contact_merge m JOIN contact k ON k.id = m.from_id
       WHERE m.survivor_id = $1 OR m.from_id = $1 ORDER BY m.created_at DESC, m.id DESC`,
      [contactId],
    );
    return { ...contact, identities, links, merges };
  }
}
