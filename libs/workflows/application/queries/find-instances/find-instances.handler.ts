import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindWorkflowInstances } from './find-instances.query.js';
import { INSTANCE_COLUMNS } from './instance-columns.js';
import type { WorkflowInstanceItem } from './workflow-instance-item.view.js';

@QueryHandler(FindWorkflowInstances)
export class FindWorkflowInstancesHandler implements IQueryHandler<FindWorkflowInstances> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindWorkflowInstances): Promise<PagedResult<WorkflowInstanceItem>> {
    const { where, values } = new Conditions()
      .when(query.template, (place) => `i.template_name = ${place}`)
      .when(query.state, (place) => `i.state = ${place}`)
      .when(query.category, (place) => `i.category = ${place}`)
      .when(query.subjectType, (place) => `i.subject_type = ${place}`)
      .when(query.subjectId, (place) => `i.subject_id = ${place}`);
    return fetchPage<WorkflowInstanceItem>(this.sql, query, {
      select: INSTANCE_COLUMNS,
      from: 'workflow_instance i',
      where,
      values,
      sorts: {
        startedAt: { column: 'i.started_at', type: 'timestamptz' },
        enteredAt: { column: 'i.entered_at', type: 'timestamptz' },
      },
      defaultSort: '-startedAt',
      id: 'i.id',
    });
  }
}
