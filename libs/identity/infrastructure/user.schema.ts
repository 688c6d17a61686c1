import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { User } from '../domain/user.js';

/** A user without the roles, which have a table of their own. */
export const UserSchema = new EntitySchema<User>({
  name: 'user',
  target: User,
  tableName: 'identity_user',
  columns: {
    ...aggregateColumns,
    email: { type: 'text' },
    name: { type: 'text' },
    title: { type: 'text', nullable: true },
    passwordHash: { type: 'text', name: 'password_hash', nullable: true },
    active: { type: 'boolean' },
    permissionsVersion: { type: 'integer', name: 'permissions_version' },
  },
});
