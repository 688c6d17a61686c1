import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ReportLayout } from '../domain/report-layout.js';

export const ReportLayoutSchema = new EntitySchema<ReportLayout>({
  name: 'report-layout',
  target: ReportLayout,
  tableName: 'report_layout',
  columns: {
    ...aggregateColumns,
    logoFileId: { type: 'uuid', name: 'logo_file_id', nullable: true },
    addressLines: { type: 'jsonb', name: 'address_lines' },
    footer: { type: 'text', nullable: true },
    paper: { type: 'text', nullable: true },
    accentColor: { type: 'text', name: 'accent_color', nullable: true },
  },
});
