import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';

/** A template drawn as the text of a mermaid state diagram. */
@UseCase('workflows.get-template-diagram')
@RequirePermission('workflows.read')
export class GetWorkflowTemplateDiagram extends Query<string> {
  @IsUUID()
  readonly templateId!: string;

  constructor(fields: Fields<GetWorkflowTemplateDiagram>) {
    super(fields);
  }
}
