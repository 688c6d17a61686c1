import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { drawDiagram } from '../../../domain/definition/draw-diagram.js';
import type { WorkflowDefinition } from '../../../domain/definition/workflow-definition.js';
import { GetWorkflowTemplateDiagram } from './get-template-diagram.query.js';

@QueryHandler(GetWorkflowTemplateDiagram)
export class GetWorkflowTemplateDiagramHandler implements IQueryHandler<GetWorkflowTemplateDiagram> {
  constructor(private readonly sql: Sql) {}

  async execute({ templateId }: GetWorkflowTemplateDiagram): Promise<string> {
    const row = await this.sql.first<{ definition: WorkflowDefinition }>(
      'SELECT definition FROM workflow_template WHERE id = $1',
      [templateId],
    );
    if (!row) throw notFound('workflows.template');
    return drawDiagram(row.definition);
  }
}
