import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ApiKey } from '../domain/api-key.js';

/** A key without the moment of its last use, which is no change of the key. */
export const ApiKeySchema = new EntitySchema<ApiKey>({
  name: 'api-key',
  target: ApiKey,
  tableName: 'api_key',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    hash: { type: 'text' },
    scopes: { type: 'text', array: true },
    createdBy: { type: 'uuid', name: 'created_by', nullable: true },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
    projectId: { type: 'uuid', name: 'project_id', nullable: true },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
  },
});
