import { ApiProperty } from '@nestjs/swagger';
import type { WorkflowDefinition } from '../../../domain/definition/workflow-definition.js';
import { WorkflowTemplateItem } from '../find-templates/workflow-template-item.view.js';

/** Something a check of the definition found. Errors keep a draft from being published. */
export class DefinitionFinding {
  severity!: 'error' | 'warning';
  code!: string;
  /** Where in the definition, such as `states.scheduled`. */
  path!: string;
  message!: string;
}

/** One version of a workflow template with its statechart. */
export class WorkflowTemplateView extends WorkflowTemplateItem {
  /** The statechart: `{initial, states, transitions}`. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  definition!: WorkflowDefinition;

  /** What the static checks say. */
  @ApiProperty({ type: [DefinitionFinding] })
  findings!: DefinitionFinding[];
}
