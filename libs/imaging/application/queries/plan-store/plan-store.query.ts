import { type Fields, Query, RequirePermission, UseCase } from '#kernel';

/** What storing needs before its first byte is read. */
export interface StorePlan {
  readonly organizationId: string;
}

/** Asks, before anything is stored, whether the caller may store instances. */
@UseCase('imaging.plan-store')
@RequirePermission('studies.store')
export class PlanStore extends Query<StorePlan> {
  constructor(fields: Fields<PlanStore> = {}) {
    super(fields);
  }
}
