import type { EntitySchemaColumnOptions } from 'typeorm';
import { aggregateColumns } from './aggregate-columns.js';

/** The columns of a `Merge` of the kernel, for its EntitySchema. */
export const mergeColumns = {
  ...aggregateColumns,
  survivorId: { type: 'uuid', name: 'survivor_id' },
  fromId: { type: 'uuid', name: 'from_id' },
  evidence: { type: 'text', nullable: true },
  author: { type: 'jsonb' },
  moved: { type: 'jsonb' },
  createdAt: { type: 'timestamptz', name: 'created_at' },
  undoneAt: { type: 'timestamptz', name: 'undone_at', nullable: true },
  undoneBy: { type: 'jsonb', name: 'undone_by', nullable: true },
  undoneReason: { type: 'text', name: 'undone_reason', nullable: true },
} satisfies Record<string, EntitySchemaColumnOptions>;
