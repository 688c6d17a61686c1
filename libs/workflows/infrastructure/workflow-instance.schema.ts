import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { WorkflowInstance } from '../domain/workflow-instance.js';

export const WorkflowInstanceSchema = new EntitySchema<WorkflowInstance>({
  name: 'workflow-instance',
  target: WorkflowInstance,
  tableName: 'workflow_instance',
  columns: {
    ...aggregateColumns,
    templateId: { type: 'uuid', name: 'template_id' },
    templateName: { type: 'text', name: 'template_name' },
    subjectType: { type: 'text', name: 'subject_type' },
    subjectId: { type: 'uuid', name: 'subject_id' },
    state: { type: 'text' },
    category: { type: 'text' },
    stateEntryId: { type: 'uuid', name: 'state_entry_id' },
    data: { type: 'jsonb', name: 'context' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    enteredAt: { type: 'timestamptz', name: 'entered_at' },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
  },
});
