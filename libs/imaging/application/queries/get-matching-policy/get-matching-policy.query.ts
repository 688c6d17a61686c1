import { OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { MatchingPolicyView } from './matching-policy.view.js';

/** How studies of the practice find their orders, or what holds while it has decided nothing. */
@UseCase('imaging.get-matching-policy')
@RequirePermission('studies.read')
@OnPrimary()
export class GetMatchingPolicy extends Query<MatchingPolicyView> {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
