import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Organization } from '../domain/organization.js';

export const OrganizationSchema = new EntitySchema<Organization>({
  name: 'organization',
  target: Organization,
  tableName: 'organization',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    timeZone: { type: 'text', name: 'time_zone' },
    locale: { type: 'text' },
    address: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    email: { type: 'text', nullable: true },
  },
});
