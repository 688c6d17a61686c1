import { OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { RetentionPolicyView } from './retention-policy.view.js';

/** How long the practice keeps studies, or what holds while it has decided nothing: everything, for ever. */
@UseCase('imaging.get-retention-policy')
@RequirePermission('studies.read')
@OnPrimary()
export class GetRetentionPolicy extends Query<RetentionPolicyView> {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
