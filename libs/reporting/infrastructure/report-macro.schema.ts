import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ReportMacro } from '../domain/report-macro.js';

export const ReportMacroSchema = new EntitySchema<ReportMacro>({
  name: 'report-macro',
  target: ReportMacro,
  tableName: 'report_macro',
  columns: {
    ...aggregateColumns,
    ownerId: { type: 'uuid', name: 'owner_id', nullable: true },
    shortcut: { type: 'text' },
    text: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
