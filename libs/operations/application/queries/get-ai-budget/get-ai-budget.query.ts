import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { AiBudgetView } from './ai-budget.view.js';

/** How much of today's budget for AI models the practice has used. */
@UseCase('operations.get-ai-budget')
@RequirePermission('operations.read')
export class GetAiBudget extends Query<AiBudgetView> {
  constructor(fields: Fields<GetAiBudget>) {
    super(fields);
  }
}
