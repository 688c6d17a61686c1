import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { TemplatePublishedAnswer } from './template-published.answer.js';

/** Checks a draft and makes it the version that new instances start on; the version before it is retired. */
@UseCase('workflows.publish-template')
@RequirePermission('workflows.manage')
export class PublishWorkflowTemplate extends Command<TemplatePublishedAnswer> {
  @IsUUID()
  readonly templateId!: string;

  constructor(fields: Fields<PublishWorkflowTemplate>) {
    super(fields);
  }
}
