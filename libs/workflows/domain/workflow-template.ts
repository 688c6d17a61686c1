import { AggregateRoot, conflict, DomainError, newId } from '#kernel';
import { checkDefinition, type Finding } from './definition/check-definition.js';
import { definitionChecksum } from './definition/definition-checksum.js';
import type { WorkflowDefinition } from './definition/workflow-definition.js';

export type TemplateStatus = 'draft' | 'published' | 'retired';

/**
 * One version of how a kind of work goes. A draft may be changed; once published it never changes again, because
 * instances are pinned to it; retired, it serves only the instances it has.
 */
export class WorkflowTemplate extends AggregateRoot {
  static readonly aggregateType = 'workflow-template';

  typeId!: string;
  name!: string;
  /** Counts the versions of one name, from 1. */
  revision!: number;
  status!: TemplateStatus;
  definition!: WorkflowDefinition;
  /** SHA-256 of the definition, hexadecimal. */
  checksum!: string;
  publishedAt!: Date | null;
  retiredAt!: Date | null;

  static draft(fields: {
    typeId: string;
    name: string;
    revision: number;
    definition: WorkflowDefinition;
  }): WorkflowTemplate {
    return Object.assign(new WorkflowTemplate(), {
      id: newId(),
      ...fields,
      checksum: definitionChecksum(fields.definition),
      status: 'draft' as const,
      publishedAt: null,
      retiredAt: null,
    });
  }

  /** Replaces a draft's definition. */
  revise(definition: WorkflowDefinition): void {
    this.expectDraft('changed');
    this.definition = definition;
    this.checksum = definitionChecksum(definition);
  }

  /**
   * Makes it the version that new instances start on; answers the warnings.
   * @throws DomainError `workflows.faulty-definition` naming everything that is wrong with it
   */
  publish(now: Date): Finding[] {
    this.expectDraft('published');
    const findings = checkDefinition(this.definition);
    const faults = findings.filter(({ severity }) => severity === 'error');
    if (faults.length > 0)
      throw new DomainError(
        'unprocessable',
        'workflows.faulty-definition',
        'This workflow would not work. Correct its draft.',
        {
          fields: faults.map(({ path, code, message }) => ({
            field: `definition.${path}`,
            message: `${code}: ${message}`,
          })),
        },
      );
    this.status = 'published';
    this.publishedAt = now;
    return findings;
  }

  /** No new instance starts on it from now on. */
  retire(now: Date): void {
    if (this.status !== 'published')
      throw conflict('workflows.template-not-published', 'Only a published template can be retired.');
    this.status = 'retired';
    this.retiredAt = now;
  }

  private expectDraft(what: string): void {
    if (this.status !== 'draft')
      throw conflict('workflows.template-not-a-draft', `Only a draft can be ${what}.`);
  }
}
