import { type IQueryHandler, QueryHandler } from '#kernel';
import { MatchingPolicyRepository } from '../../../domain/matching-policy.repository.js';
import { GetMatchingPolicy } from './get-matching-policy.query.js';
import type { MatchingPolicyView } from './matching-policy.view.js';

@QueryHandler(GetMatchingPolicy)
export class GetMatchingPolicyHandler implements IQueryHandler<GetMatchingPolicy> {
  constructor(private readonly policies: MatchingPolicyRepository) {}

  async execute(): Promise<MatchingPolicyView> {
    const policy = await this.policies.get();
    const { version, onConflict, withoutAccession, days, linkPatients, ownIssuers } = policy;
    return { version, onConflict, withoutAccession, days, linkPatients, ownIssuers: [...ownIssuers] };
  }
}
