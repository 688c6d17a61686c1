import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { InboxPolicy } from '../../domain/inbox/inbox-policy.js';
import { InboxPolicyRepository } from '../../domain/inbox/inbox-policy.repository.js';
import { InboxPolicySchema } from './inbox-policy.schema.js';

@Injectable()
export class TypeormInboxPolicyRepository extends InboxPolicyRepository {
  private readonly store: AggregateStore<InboxPolicy>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(InboxPolicySchema);
  }

  override async get(): Promise<InboxPolicy> {
    const organizationId = this.contexts.organizationId();
    return (await this.store.find(organizationId)) ?? InboxPolicy.untouched(organizationId);
  }

  override async lock(): Promise<InboxPolicy> {
    const organizationId = this.contexts.organizationId();
    const found = await this.locked(organizationId);
    if (found) return found;
    // The row is there to be locked, whoever of two comes first.
    const { version, assignment, firstReply, resolution } = InboxPolicy.untouched(organizationId);
    await this.sql.change(
      `INSERT INTO inbox_policy (id, organization_id, version, assignment, first_reply, resolution, openings, holidays, out_of_office)
       VALUES ($1, $1, $2, $3, $4, $5, '[]', '[]', '[]') ON CONFLICT DO NOTHING`,
      [organizationId, version, assignment, JSON.stringify(firstReply), JSON.stringify(resolution)],
    );
    return (await this.locked(organizationId)) ?? InboxPolicy.untouched(organizationId);
  }

  override update(policy: InboxPolicy): Promise<void> {
    return this.store.update(policy);
  }

  private locked(organizationId: string): Promise<InboxPolicy | undefined> {
    return this.store.findBy('id = $1 FOR UPDATE', [organizationId]);
  }
}
