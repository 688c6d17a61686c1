import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ReportTemplate } from '../domain/report-template.js';

export const ReportTemplateSchema = new EntitySchema<ReportTemplate>({
  name: 'report-template',
  target: ReportTemplate,
  tableName: 'report_template',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    language: { type: 'text' },
    procedureCodes: { type: 'jsonb', name: 'procedure_codes' },
    modality: { type: 'text', nullable: true },
    bodyPart: { type: 'text', name: 'body_part', nullable: true },
    sections: { type: 'jsonb' },
    active: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
