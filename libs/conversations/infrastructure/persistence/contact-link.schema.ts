import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ContactLink } from '../../domain/contacts/contact-link.js';

export const ContactLinkSchema = new EntitySchema<ContactLink>({
  name: 'contact-link',
  target: ContactLink,
  tableName: 'contact_link',
  columns: {
    ...aggregateColumns,
    contactId: { type: 'uuid', name: 'contact_id' },
    patientId: { type: 'uuid', name: 'patient_id' },
    relation: { type: 'text' },
    method: { type: 'text' },
    evidence: { type: 'text', nullable: true },
    orderId: { type: 'uuid', name: 'order_id', nullable: true },
    author: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    unlinkedAt: { type: 'timestamptz', name: 'unlinked_at', nullable: true },
    unlinkedBy: { type: 'jsonb', name: 'unlinked_by', nullable: true },
    unlinkedReason: { type: 'text', name: 'unlinked_reason', nullable: true },
  },
});
