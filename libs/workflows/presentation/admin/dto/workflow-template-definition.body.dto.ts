import { OmitType } from '@nestjs/swagger';
import { ReviseWorkflowTemplate } from '../../../application/commands/revise-template/revise-template.command.js';

/** The new definition of a draft. */
export class WorkflowTemplateDefinitionBody extends OmitType(ReviseWorkflowTemplate, [
  'templateId',
  'expectedVersion',
] as const) {}
