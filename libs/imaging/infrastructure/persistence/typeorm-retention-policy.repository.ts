import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { RetentionPolicy } from '../../domain/retention-policy.js';
import { RetentionPolicyRepository } from '../../domain/retention-policy.repository.js';
import { RetentionPolicySchema } from './retention-policy.schema.js';

@Injectable()
export class TypeormRetentionPolicyRepository extends RetentionPolicyRepository {
  private readonly store: AggregateStore<RetentionPolicy>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(RetentionPolicySchema);
  }

  override async get(): Promise<RetentionPolicy> {
    const organizationId = this.contexts.organizationId();
    return (await this.store.find(organizationId)) ?? RetentionPolicy.untouched(organizationId);
  }

  override async save(policy: RetentionPolicy): Promise<void> {
    // The first decision finds a row as every other does: of two at once, one learns of the other.
    await this.sql.change(
      `INSERT INTO retention_policy (id, organization_id, version, rules, deletes)
       VALUES ($1, $1, 1, '[]', false) ON CONFLICT DO NOTHING`,
      [policy.id],
    );
    await this.store.update(policy);
  }
}
