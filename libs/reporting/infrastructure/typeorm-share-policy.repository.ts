import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { SharePolicy } from '../domain/share-policy.js';
import { SharePolicyRepository } from '../domain/share-policy.repository.js';
import { SharePolicySchema } from './share-policy.schema.js';

@Injectable()
export class TypeormSharePolicyRepository extends SharePolicyRepository {
  private readonly store: AggregateStore<SharePolicy>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(SharePolicySchema);
  }

  async get(): Promise<SharePolicy> {
    const organizationId = this.contexts.organizationId();
    return (await this.store.find(organizationId)) ?? SharePolicy.untouched(organizationId);
  }

  async lock(): Promise<SharePolicy> {
    const organizationId = this.contexts.organizationId();
    const rules = SharePolicy.untouched(organizationId);
    // The row is there to be locked, whoever of two comes first.
    await this.sql.change(
      `INSERT INTO share_policy (id, organization_id, version, audiences, tell_of_amendments)
       VALUES ($1, $1, 1, $2, $3) ON CONFLICT DO NOTHING`,
      [organizationId, JSON.stringify(rules.audiences), rules.tellOfAmendments],
    );
    const [policy = rules] = await this.store.all('id = $1 FOR UPDATE', [organizationId]);
    return policy;
  }

  update(policy: SharePolicy): Promise<void> {
    return this.store.update(policy);
  }
}
