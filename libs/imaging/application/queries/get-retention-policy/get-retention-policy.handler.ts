import { type IQueryHandler, QueryHandler } from '#kernel';
import { RetentionPolicyRepository } from '../../../domain/retention-policy.repository.js';
import { GetRetentionPolicy } from './get-retention-policy.query.js';
import type { RetentionPolicyView } from './retention-policy.view.js';

@QueryHandler(GetRetentionPolicy)
export class GetRetentionPolicyHandler implements IQueryHandler<GetRetentionPolicy> {
  constructor(private readonly policies: RetentionPolicyRepository) {}

  async execute(): Promise<RetentionPolicyView> {
    const { version, years, rules, minorsUntilAge, deletes } = await this.policies.get();
    return { version, years, rules: [...rules], minorsUntilAge, deletes };
  }
}
