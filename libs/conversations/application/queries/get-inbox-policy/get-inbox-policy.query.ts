import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { InboxPolicyView } from './inbox-policy.view.js';

/** What the practice has decided about its inbox, or what holds while it has not. */
@UseCase('conversations.get-inbox-policy')
@OnPrimary()
@RequirePermission('conversations.read')
export class GetInboxPolicy extends Query<InboxPolicyView> {
  constructor(fields: Fields<GetInboxPolicy> = {}) {
    super(fields);
  }
}
