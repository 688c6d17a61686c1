import { type IQueryHandler, QueryHandler } from '#kernel';
import { SharePolicyRepository } from '../../../domain/share-policy.repository.js';
import { GetSharePolicy } from './get-share-policy.query.js';
import type { SharePolicyView } from './share-policy.view.js';

@QueryHandler(GetSharePolicy)
export class GetSharePolicyHandler implements IQueryHandler<GetSharePolicy> {
  constructor(private readonly policies: SharePolicyRepository) {}

  async execute(): Promise<SharePolicyView> {
    const { version, audiences, tellOfAmendments, quietHours } = await this.policies.get();
    return { version, audiences, tellOfAmendments, quietHours };
  }
}
