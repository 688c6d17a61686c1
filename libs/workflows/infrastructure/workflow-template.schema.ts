import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { WorkflowTemplate } from '../domain/workflow-template.js';

export const WorkflowTemplateSchema = new EntitySchema<WorkflowTemplate>({
  name: 'workflow-template',
  target: WorkflowTemplate,
  tableName: 'workflow_template',
  columns: {
    ...aggregateColumns,
    typeId: { type: 'uuid', name: 'type_id' },
    name: { type: 'text' },
    revision: { type: 'integer' },
    status: { type: 'text' },
    definition: { type: 'jsonb' },
    checksum: { type: 'text' },
    publishedAt: { type: 'timestamptz', name: 'published_at', nullable: true },
    retiredAt: { type: 'timestamptz', name: 'retired_at', nullable: true },
  },
});
