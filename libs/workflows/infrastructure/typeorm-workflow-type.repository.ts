import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { WorkflowType } from '../domain/workflow-type.js';
import { WorkflowTypeRepository } from '../domain/workflow-type.repository.js';
import { WorkflowTypeSchema } from './workflow-type.schema.js';

@Injectable()
export class TypeormWorkflowTypeRepository extends WorkflowTypeRepository {
  private readonly store: AggregateStore<WorkflowType>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(WorkflowTypeSchema);
  }

  findByKey(key: string): Promise<WorkflowType | undefined> {
    return this.store.findBy('key = $1', [key]);
  }

  async add(type: WorkflowType): Promise<void> {
    try {
      await this.store.add(type);
    } catch (error) {
      if (!isUniqueViolation(error, 'workflow_type_key')) throw error;
      throw conflict('workflows.type-exists', 'There is a workflow type of this key.');
    }
  }
}
