import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { DeIdentification } from '../../../domain/de-identification/de-identification.js';

export const DeIdentificationSchema = new EntitySchema<DeIdentification>({
  name: 'de-identification',
  target: DeIdentification,
  tableName: 'de_identification',
  columns: {
    ...aggregateColumns,
    options: { type: 'text', array: true },
    masks: { type: 'jsonb' },
    projectId: { type: 'uuid', name: 'project_id', nullable: true },
    keyId: { type: 'uuid', name: 'key_id' },
    state: { type: 'text' },
    requestedById: { type: 'text', name: 'requested_by_id', nullable: true },
    requestedByName: { type: 'text', name: 'requested_by_name', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    settledAt: { type: 'timestamptz', name: 'settled_at', nullable: true },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
  },
});
