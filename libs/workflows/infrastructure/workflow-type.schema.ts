import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { WorkflowType } from '../domain/workflow-type.js';

export const WorkflowTypeSchema = new EntitySchema<WorkflowType>({
  name: 'workflow-type',
  target: WorkflowType,
  tableName: 'workflow_type',
  columns: {
    ...aggregateColumns,
    key: { type: 'text' },
    title: { type: 'text' },
    subjectType: { type: 'text', name: 'subject_type' },
  },
});
