import { Injectable } from '@nestjs/common';
import { conflict, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { WorkflowTemplate } from '../domain/workflow-template.js';
import { WorkflowTemplateRepository } from '../domain/workflow-template.repository.js';
import { WorkflowTemplateSchema } from './workflow-template.schema.js';

@Injectable()
export class TypeormWorkflowTemplateRepository extends WorkflowTemplateRepository {
  private readonly store: AggregateStore<WorkflowTemplate>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(WorkflowTemplateSchema);
  }

  find(id: string): Promise<WorkflowTemplate | undefined> {
    return this.store.find(id);
  }

  findPublished(name: string): Promise<WorkflowTemplate | undefined> {
    return this.store.findBy(`name = $1 AND status = 'published'`, [name]);
  }

  async latestRevision(name: string): Promise<number> {
    const row = await this.sql.first<{ revision: number }>(
      'SELECT revision FROM workflow_template WHERE name = $1 ORDER BY revision DESC LIMIT 1',
      [name],
    );
    return row?.revision ?? 0;
  }

  async typeOf(name: string): Promise<string | undefined> {
    const row = await this.sql.first<{ typeId: string }>(
      'SELECT type_id AS "typeId" FROM workflow_template WHERE name = $1 LIMIT 1',
      [name],
    );
    return row?.typeId;
  }

  async add(template: WorkflowTemplate): Promise<void> {
    await this.refuseDoubles(this.store.add(template));
  }

  async update(template: WorkflowTemplate): Promise<void> {
    await this.refuseDoubles(this.store.update(template));
  }

  private async refuseDoubles(writing: Promise<void>): Promise<void> {
    try {
      await writing;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw conflict(
        'workflows.template-exists',
        'Somebody added or published a version of this template just now. Read it again.',
      );
    }
  }
}
