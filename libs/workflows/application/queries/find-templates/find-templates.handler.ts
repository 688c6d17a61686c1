import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindWorkflowTemplates } from './find-templates.query.js';
import { TEMPLATE_COLUMNS, TEMPLATE_TABLES } from './template-columns.js';
import type { WorkflowTemplateItem } from './workflow-template-item.view.js';

type Row = WorkflowTemplateItem & { cursorKey: string; cursorId: string };

@QueryHandler(FindWorkflowTemplates)
export class FindWorkflowTemplatesHandler implements IQueryHandler<FindWorkflowTemplates> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindWorkflowTemplates): Promise<PagedResult<WorkflowTemplateItem>> {
    return fetchPage<Row, WorkflowTemplateItem>(this.sql, query, {
      select: TEMPLATE_COLUMNS,
      from: TEMPLATE_TABLES,
      where: ['($1::text IS NULL OR t.name = $1)', '($2::text IS NULL OR t.status = $2)'],
      values: [query.name ?? null, query.status ?? null],
      sorts: {
        createdAt: { column: 't.created_at', type: 'timestamptz' },
        name: { column: 't.name', type: 'text' },
      },
      defaultSort: '-createdAt',
      id: 't.id',
      item: ({ cursorKey: _key, cursorId: _id, ...item }) => item,
    });
  }
}
