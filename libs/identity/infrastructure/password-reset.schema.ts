import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { PasswordReset } from '../domain/password-reset.js';

export const PasswordResetSchema = new EntitySchema<PasswordReset>({
  name: 'password-reset',
  target: PasswordReset,
  tableName: 'password_reset',
  columns: {
    ...aggregateColumns,
    userId: { type: 'uuid', name: 'user_id' },
    purpose: { type: 'text' },
    requestedAt: { type: 'timestamptz', name: 'requested_at' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    usedAt: { type: 'timestamptz', name: 'used_at', nullable: true },
  },
});
