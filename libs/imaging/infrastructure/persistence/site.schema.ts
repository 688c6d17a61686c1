import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Site } from '../../domain/site.js';

export const SiteSchema = new EntitySchema<Site>({
  name: 'site',
  target: Site,
  tableName: 'site',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    address: { type: 'text', nullable: true },
    timeZone: { type: 'text', name: 'time_zone', nullable: true },
    active: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
