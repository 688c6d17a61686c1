import { EntitySchema } from 'typeorm';
import { mergeColumns } from '#platform/database/merge-columns';
import { ContactMerge } from '../../domain/contacts/contact-merge.js';

export const ContactMergeSchema = new EntitySchema<ContactMerge>({
  name: 'contact-merge',
  target: ContactMerge,
  tableName: 'contact_merge',
  columns: mergeColumns,
});
