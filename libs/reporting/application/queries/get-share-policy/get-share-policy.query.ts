import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { SharePolicyView } from './share-policy.view.js';

/** What the practice has decided about sharing, or what holds while it has not. */
@UseCase('reporting.get-share-policy')
@OnPrimary()
@RequirePermission('reports.share')
export class GetSharePolicy extends Query<SharePolicyView> {
  constructor(fields: Fields<GetSharePolicy> = {}) {
    super(fields);
  }
}
