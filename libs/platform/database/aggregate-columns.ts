import type { EntitySchemaColumnOptions } from 'typeorm';

/** The columns every aggregate has, for its EntitySchema. */
export const aggregateColumns = {
  id: { type: 'uuid', primary: true },
  organizationId: { type: 'uuid', name: 'organization_id' },
  version: { type: 'integer' },
} satisfies Record<string, EntitySchemaColumnOptions>;
