import { CurrentContext, type IQueryHandler, QueryHandler } from '#kernel';
import { PlanStore, type StorePlan } from './plan-store.query.js';

@QueryHandler(PlanStore)
export class PlanStoreHandler implements IQueryHandler<PlanStore> {
  constructor(private readonly context: CurrentContext) {}

  execute(): Promise<StorePlan> {
    return Promise.resolve({ organizationId: this.context.organizationId() });
  }
}
