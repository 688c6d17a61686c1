import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindWorkflowTemplates } from './find-templates.query.js';
import { TEMPLATE_COLUMNS, TEMPLATE_TABLES } from './template-columns.js';
import type { WorkflowTemplateItem } from './workflow-template-item.view.js';

@QueryHandler(FindWorkflowTemplates)
export class FindWorkflowTemplatesHandler implements IQueryHandler<FindWorkflowTemplates> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindWorkflowTemplates): Promise<PagedResult<WorkflowTemplateItem>> {
    const { where, values } = new Conditions()
      .when(query.name, (place) => `t.name = ${place}`)
      .when(query.status, (place) => `t.status = ${place}`);
    return fetchPage<WorkflowTemplateItem>(this.sql, query, {
      select: TEMPLATE_COLUMNS,
      from: TEMPLATE_TABLES,
      where,
      values,
      sorts: {
        createdAt: { column: 't.created_at', type: 'timestamptz' },
        name: { column: 't.name', type: 'text' },
      },
      defaultSort: '-createdAt',
      id: 't.id',
    });
  }
}
