import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Subject, WorkflowInstance } from '../domain/workflow-instance.js';
import { WorkflowInstanceRepository } from '../domain/workflow-instance.repository.js';
import { WorkflowInstanceSchema } from './workflow-instance.schema.js';

@Injectable()
export class TypeormWorkflowInstanceRepository extends WorkflowInstanceRepository {
  private readonly store: AggregateStore<WorkflowInstance>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(WorkflowInstanceSchema);
  }

  find(id: string): Promise<WorkflowInstance | undefined> {
    return this.store.find(id);
  }

  findBySubject(
    templateName: string,
    { subjectType, subjectId }: Subject,
  ): Promise<WorkflowInstance | undefined> {
    return this.store.findBy('template_name = $1 AND subject_type = $2 AND subject_id = $3', [
      templateName,
      subjectType,
      subjectId,
    ]);
  }

  async add(instance: WorkflowInstance): Promise<void> {
    try {
      await this.store.add(instance);
    } catch (error) {
      if (!isUniqueViolation(error, 'workflow_instance_subject')) throw error;
      throw conflict('workflows.already-started', 'This subject has an instance of this workflow.');
    }
  }

  update(instance: WorkflowInstance): Promise<void> {
    return this.store.update(instance);
  }
}
