import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ContactMerge } from '../../domain/contacts/contact-merge.js';

export const ContactMergeSchema = new EntitySchema<ContactMerge>({
  name: 'contact-merge',
  target: ContactMerge,
  tableName: 'contact_merge',
  columns: {
    ...aggregateColumns,
    survivorId: { type: 'uuid', name: 'survivor_id' },
    fromId: { type: 'uuid', name: 'from_id' },
    evidence: { type: 'text' },
    author: { type: 'jsonb' },
    moved: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    undoneAt: { type: 'timestamptz', name: 'undone_at', nullable: true },
    undoneBy: { type: 'jsonb', name: 'undone_by', nullable: true },
    undoneReason: { type: 'text', name: 'undone_reason', nullable: true },
  },
});
