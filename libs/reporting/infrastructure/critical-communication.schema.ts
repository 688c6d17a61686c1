import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { CriticalCommunication } from '../domain/critical-communication.js';

const nullable = (type: 'text' | 'uuid' | 'timestamptz' | 'boolean', name: string) =>
  ({ type, name, nullable: true }) as const;

export const CriticalCommunicationSchema = new EntitySchema<CriticalCommunication>({
  name: 'critical-result',
  target: CriticalCommunication,
  tableName: 'critical_communication',
  columns: {
    ...aggregateColumns,
    reportId: { type: 'uuid', name: 'report_id' },
    category: { type: 'text' },
    finding: { type: 'text' },
    state: { type: 'text' },
    flaggedAt: { type: 'timestamptz', name: 'flagged_at' },
    flaggedById: { type: 'uuid', name: 'flagged_by_id' },
    flaggedByName: { type: 'text', name: 'flagged_by_name' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    recipientId: nullable('uuid', 'recipient_id'),
    recipientName: nullable('text', 'recipient_name'),
    recipientRole: nullable('text', 'recipient_role'),
    means: nullable('text', 'means'),
    communicatedAt: nullable('timestamptz', 'communicated_at'),
    acknowledgeBy: nullable('timestamptz', 'acknowledge_by'),
    communicatedById: nullable('uuid', 'communicated_by_id'),
    communicatedByName: nullable('text', 'communicated_by_name'),
    readBack: nullable('boolean', 'read_back'),
    acknowledgedAt: nullable('timestamptz', 'acknowledged_at'),
    acknowledgedById: nullable('uuid', 'acknowledged_by_id'),
    acknowledgedByName: nullable('text', 'acknowledged_by_name'),
    escalatedAt: nullable('timestamptz', 'escalated_at'),
    cancelReason: nullable('text', 'cancel_reason'),
  } as never,
});
