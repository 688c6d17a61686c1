import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindWorkflowInstances } from './find-instances.query.js';
import { INSTANCE_COLUMNS } from './instance-columns.js';
import type { WorkflowInstanceItem } from './workflow-instance-item.view.js';

const FILTERS = {
  template: 'i.template_name',
  state: 'i.state',
  category: 'i.category',
  subjectType: 'i.subject_type',
  subjectId: 'i.subject_id',
} as const;

type Row = WorkflowInstanceItem & { cursorKey: string; cursorId: string };

@QueryHandler(FindWorkflowInstances)
export class FindWorkflowInstancesHandler implements IQueryHandler<FindWorkflowInstances> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindWorkflowInstances): Promise<PagedResult<WorkflowInstanceItem>> {
    const given = (Object.keys(FILTERS) as (keyof typeof FILTERS)[]).filter(
      (name) => query[name] !== undefined,
    );
    return fetchPage<Row, WorkflowInstanceItem>(this.sql, query, {
      select: INSTANCE_COLUMNS,
      from: 'workflow_instance i',
      where: given.map((name, index) => `${FILTERS[name]} = $${index + 1}`),
      values: given.map((name) => query[name]),
      sorts: {
        startedAt: { column: 'i.started_at', type: 'timestamptz' },
        enteredAt: { column: 'i.entered_at', type: 'timestamptz' },
      },
      defaultSort: '-startedAt',
      id: 'i.id',
      item: ({ cursorKey: _key, cursorId: _id, ...item }) => item,
    });
  }
}
