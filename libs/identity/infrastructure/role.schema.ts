import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Role } from '../domain/role.js';

export const RoleSchema = new EntitySchema<Role>({
  name: 'role',
  target: Role,
  tableName: 'identity_role',
  columns: {
    ...aggregateColumns,
    key: { type: 'text', nullable: true },
    name: { type: 'text' },
    permissions: { type: 'text', array: true },
    offered: { type: 'text', array: true, nullable: true },
  },
});
