import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Contact } from '../../domain/contact.js';

export const ContactSchema = new EntitySchema<Contact>({
  name: 'contact',
  target: Contact,
  tableName: 'contact',
  columns: {
    ...aggregateColumns,
    name: { type: 'text', nullable: true },
    namedByStaff: { type: 'boolean', name: 'named_by_staff' },
    notes: { type: 'text', nullable: true },
    mergedIntoId: { type: 'uuid', name: 'merged_into_id', nullable: true },
    locale: { type: 'text', nullable: true },
    consentedAt: { type: 'timestamptz', name: 'consented_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
