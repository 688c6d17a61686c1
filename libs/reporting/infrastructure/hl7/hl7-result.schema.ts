import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Hl7Result } from '../../domain/hl7/hl7-result.js';

export const Hl7ResultSchema = new EntitySchema<Hl7Result>({
  name: 'hl7-result',
  target: Hl7Result,
  tableName: 'hl7_result',
  columns: {
    ...aggregateColumns,
    peerId: { type: 'uuid', name: 'peer_id' },
    reportId: { type: 'uuid', name: 'report_id' },
    orderId: { type: 'uuid', name: 'order_id', nullable: true },
    studyId: { type: 'uuid', name: 'study_id', nullable: true },
    revision: { type: 'int' },
    stage: { type: 'text' },
    state: { type: 'text' },
    round: { type: 'int' },
    attempts: { type: 'int' },
    controlId: { type: 'text', name: 'control_id' },
    errorCode: { type: 'text', name: 'error_code', nullable: true },
    nextAttemptAt: { type: 'timestamptz', name: 'next_attempt_at', nullable: true },
    settledAt: { type: 'timestamptz', name: 'settled_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
