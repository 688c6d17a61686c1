import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Procedure } from '../../domain/procedure.js';

export const ProcedureSchema = new EntitySchema<Procedure>({
  name: 'procedure',
  target: Procedure,
  tableName: 'procedure',
  columns: {
    ...aggregateColumns,
    code: { type: 'text' },
    name: { type: 'text' },
    modality: { type: 'text' },
    bodyPart: { type: 'text', name: 'body_part', nullable: true },
    durationMinutes: { type: 'integer', name: 'duration_minutes', nullable: true },
    active: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
