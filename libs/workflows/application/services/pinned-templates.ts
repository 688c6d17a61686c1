import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { WorkflowInstance } from '../../domain/workflow-instance.js';
import { WorkflowTemplateRepository } from '../../domain/workflow-template.repository.js';
import type { ChartSource } from './statechart.js';

const KEPT = 200;

/** The definitions that instances are pinned to. They never change again, so they are kept once they were read. */
@Injectable()
export class PinnedTemplates {
  private readonly known = new LRUCache<string, ChartSource>({ max: KEPT });

  constructor(private readonly templates: WorkflowTemplateRepository) {}

  async of(instance: Pick<WorkflowInstance, 'templateId'>): Promise<ChartSource> {
    const known = this.known.get(instance.templateId);
    if (known) return known;
    const template = await this.templates.find(instance.templateId);
    if (!template) throw new Error('An instance is pinned to a template that does not exist.');
    const { checksum, definition } = template;
    this.known.set(instance.templateId, { checksum, definition });
    return { checksum, definition };
  }
}
