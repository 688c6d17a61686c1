import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Report } from '../domain/report.js';

const nullable = (type: 'text' | 'uuid' | 'timestamptz' | 'jsonb', name: string) =>
  ({ type, name, nullable: true }) as const;

export const ReportSchema = new EntitySchema<Report>({
  name: 'report',
  target: Report,
  tableName: 'report',
  columns: {
    ...aggregateColumns,
    studyId: { type: 'uuid', name: 'study_id' },
    orderId: nullable('uuid', 'order_id'),
    status: { type: 'text' },
    revision: { type: 'integer' },
    priority: { type: 'text' },
    subject: { type: 'jsonb' },
    content: { type: 'jsonb' },
    addenda: { type: 'jsonb' },
    keyImages: { type: 'jsonb', name: 'key_images' },
    authorId: nullable('uuid', 'author_id'),
    authorName: nullable('text', 'author_name'),
    authorTitle: nullable('text', 'author_title'),
    claimedBy: nullable('uuid', 'claimed_by'),
    claimedByName: nullable('text', 'claimed_by_name'),
    claimExpiresAt: nullable('timestamptz', 'claim_expires_at'),
    openedAt: { type: 'timestamptz', name: 'opened_at' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    draftedAt: nullable('timestamptz', 'drafted_at'),
    signedAt: nullable('timestamptz', 'signed_at'),
    signedByName: nullable('text', 'signed_by_name'),
    withdrawnReason: nullable('text', 'withdrawn_reason'),
    withdrawnAt: nullable('timestamptz', 'withdrawn_at'),
    withdrawnByName: nullable('text', 'withdrawn_by_name'),
    subspecialty: nullable('text', 'subspecialty'),
    readableAt: nullable('timestamptz', 'readable_at'),
    lateImagesAt: nullable('timestamptz', 'late_images_at'),
    clockStartedAt: nullable('timestamptz', 'clock_started_at'),
    warnAt: nullable('timestamptz', 'warn_at'),
    pause: nullable('jsonb', 'pause'),
    pauses: { type: 'jsonb' },
    pausedSeconds: { type: 'integer', name: 'paused_seconds' },
    reassignments: { type: 'jsonb' },
    supervisorId: nullable('uuid', 'supervisor_id'),
    supervisorName: nullable('text', 'supervisor_name'),
    changedSincePreliminary: { type: 'boolean', name: 'changed_since_preliminary' },
    finalizedAt: nullable('timestamptz', 'finalized_at'),
    finalizedBy: nullable('uuid', 'finalized_by'),
    finalizedByName: nullable('text', 'finalized_by_name'),
  } as never,
});
