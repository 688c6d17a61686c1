import { Injectable } from '@nestjs/common';
import type { BuiltInWorkflow } from '../../domain/built-in/built-in-workflow.js';
import { builtInWorkflows } from '../../domain/built-in/built-in-workflows.js';
import { WorkflowTemplate } from '../../domain/workflow-template.js';
import { WorkflowTemplateRepository } from '../../domain/workflow-template.repository.js';
import { WorkflowType } from '../../domain/workflow-type.js';
import { WorkflowTypeRepository } from '../../domain/workflow-type.repository.js';

/** Gives an organization the workflows it starts with, unless it has its own versions, even retired ones. */
@Injectable()
export class BuiltInTemplates {
  constructor(
    private readonly types: WorkflowTypeRepository,
    private readonly templates: WorkflowTemplateRepository,
  ) {}

  async installAll(): Promise<void> {
    for (const workflow of builtInWorkflows.values()) await this.install(workflow);
  }

  /** The template to start on: the published one, or the built-in one where there was none ever. */
  async startable(name: string): Promise<WorkflowTemplate | undefined> {
    const published = await this.templates.findPublished(name);
    if (published) return published;
    const workflow = builtInWorkflows.get(name);
    return workflow && this.install(workflow);
  }

  /** Installs one; undefined when the practice has, or had, one of that name. */
  async install({
    key,
    title,
    subjectType,
    definition,
  }: BuiltInWorkflow): Promise<WorkflowTemplate | undefined> {
    if ((await this.templates.latestRevision(key)) > 0) return undefined;
    const type = (await this.types.findByKey(key)) ?? (await this.define({ key, title, subjectType }));
    const template = WorkflowTemplate.draft({ typeId: type.id, name: key, revision: 1, definition });
    template.publish(new Date());
    await this.templates.add(template);
    return template;
  }

  private async define(fields: { key: string; title: string; subjectType: string }): Promise<WorkflowType> {
    const type = WorkflowType.define(fields);
    await this.types.add(type);
    return type;
  }
}
