import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { MatchingPolicy } from '../../domain/matching-policy.js';
import { MatchingPolicyRepository } from '../../domain/matching-policy.repository.js';
import { MatchingPolicySchema } from './matching-policy.schema.js';

@Injectable()
export class TypeormMatchingPolicyRepository extends MatchingPolicyRepository {
  private readonly store: AggregateStore<MatchingPolicy>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(MatchingPolicySchema);
  }

  override async get(): Promise<MatchingPolicy> {
    const organizationId = this.contexts.organizationId();
    return (await this.store.find(organizationId)) ?? MatchingPolicy.untouched(organizationId);
  }

  override async save(policy: MatchingPolicy): Promise<void> {
    // The first decision finds a row as every other does: of two at once, one learns of the other.
    await this.sql.change(
      `INSERT INTO matching_policy (id, organization_id, version, on_conflict, without_accession, days, link_patients, own_issuers)
       VALUES ($1, $1, 1, 'match-and-flag', 'suggest', 3, true, '{}') ON CONFLICT DO NOTHING`,
      [policy.id],
    );
    await this.store.update(policy);
  }
}
