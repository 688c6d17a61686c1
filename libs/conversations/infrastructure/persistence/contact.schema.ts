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
    locale: { type: 'text', nullable: true },
    consentedAt: { type: 'timestamptz', name: 'consented_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
