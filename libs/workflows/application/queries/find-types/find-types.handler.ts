import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindWorkflowTypes } from './find-types.query.js';
import type { WorkflowTypeView } from './workflow-type.view.js';

@QueryHandler(FindWorkflowTypes)
export class FindWorkflowTypesHandler implements IQueryHandler<FindWorkflowTypes> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindWorkflowTypes): Promise<PagedResult<WorkflowTypeView>> {
    return fetchPage<WorkflowTypeView>(this.sql, query, {
      select: `t.id, t.key, t.title, t.subject_type AS "subjectType", t.created_at AS "createdAt"`,
      from: 'workflow_type t',
      sorts: {
        key: { column: 't.key', type: 'text' },
        createdAt: { column: 't.created_at', type: 'timestamptz' },
      },
      defaultSort: 'key',
      id: 't.id',
    });
  }
}
