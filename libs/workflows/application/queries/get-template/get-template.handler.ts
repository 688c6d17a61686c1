import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { checkDefinition } from '../../../domain/definition/check-definition.js';
import { TEMPLATE_COLUMNS, TEMPLATE_TABLES } from '../find-templates/template-columns.js';
import { GetWorkflowTemplate } from './get-template.query.js';
import type { WorkflowTemplateView } from './workflow-template.view.js';

@QueryHandler(GetWorkflowTemplate)
export class GetWorkflowTemplateHandler implements IQueryHandler<GetWorkflowTemplate> {
  constructor(private readonly sql: Sql) {}

  async execute({ templateId }: GetWorkflowTemplate): Promise<WorkflowTemplateView> {
    const row = await this.sql.first<Omit<WorkflowTemplateView, 'findings'>>(
      `SELECT ${TEMPLATE_COLUMNS}, t.definition FROM ${TEMPLATE_TABLES} WHERE t.id = $1`,
      [templateId],
    );
    if (!row) throw notFound('workflows.template');
    return { ...row, findings: checkDefinition(row.definition) };
  }
}
