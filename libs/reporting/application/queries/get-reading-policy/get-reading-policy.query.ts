import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ReadingPolicyView } from './reading-policy.view.js';

/** What the practice has decided about reading, or what holds while it has not. */
@UseCase('reporting.get-reading-policy')
@OnPrimary()
@RequirePermission('worklist.read')
export class GetReadingPolicy extends Query<ReadingPolicyView> {
  constructor(fields: Fields<GetReadingPolicy> = {}) {
    super(fields);
  }
}
