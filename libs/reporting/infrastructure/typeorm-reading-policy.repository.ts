import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { ReadingPolicy } from '../domain/reading-policy.js';
import { ReadingPolicyRepository } from '../domain/reading-policy.repository.js';
import { ReadingPolicySchema } from './reading-policy.schema.js';

@Injectable()
export class TypeormReadingPolicyRepository extends ReadingPolicyRepository {
  private readonly store: AggregateStore<ReadingPolicy>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(ReadingPolicySchema);
  }

  async get(): Promise<ReadingPolicy> {
    const organizationId = this.contexts.organizationId();
    return (await this.store.find(organizationId)) ?? ReadingPolicy.untouched(organizationId);
  }

  async lock(): Promise<ReadingPolicy> {
    const organizationId = this.contexts.organizationId();
    const found = await this.locked(organizationId);
    if (found) return found;
    // The row is there to be locked, whoever of two comes first.
    const rules = ReadingPolicy.untouched(organizationId);
    await this.sql.change(
      `INSERT INTO reading_policy (id, organization_id, version, quiet_minutes, claim_minutes, assignment_minutes, warn_percent,
         limits, openings, holidays, subspecialties, critical_minutes)
       VALUES ($1, $1, 1, $2, $3, $4, $5, $6, '[]', '[]', $7, $8) ON CONFLICT DO NOTHING`,
      [
        organizationId,
        ...[rules.quietMinutes, rules.claimMinutes, rules.assignmentMinutes, rules.warnPercent],
        ...[rules.limits, rules.subspecialties, rules.criticalMinutes].map((value) => JSON.stringify(value)),
      ],
    );
    return (await this.locked(organizationId)) ?? rules;
  }

  update(policy: ReadingPolicy): Promise<void> {
    return this.store.update(policy);
  }

  private locked(organizationId: string): Promise<ReadingPolicy | undefined> {
    return this.store.findBy('id = $1 FOR UPDATE', [organizationId]);
  }
}
