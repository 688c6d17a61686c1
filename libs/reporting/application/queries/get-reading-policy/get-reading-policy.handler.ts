import { type IQueryHandler, QueryHandler } from '#kernel';
import { ReadingPolicyRepository } from '../../../domain/reading-policy.repository.js';
import type { ReadingPolicyView } from './reading-policy.view.js';
import { GetReadingPolicy } from './get-reading-policy.query.js';

@QueryHandler(GetReadingPolicy)
export class GetReadingPolicyHandler implements IQueryHandler<GetReadingPolicy> {
  constructor(private readonly policies: ReadingPolicyRepository) {}

  async execute(): Promise<ReadingPolicyView> {
    const policy = await this.policies.get();
    const { version, quietMinutes, claimMinutes, assignmentMinutes, warnPercent, criticalMinutes } = policy;
    return {
      ...{ version, quietMinutes, claimMinutes, assignmentMinutes, warnPercent, criticalMinutes },
      limits: policy.limits.map((rule) => ({ ...rule, patientClass: rule.patientClass ?? null })),
      openings: [...policy.openings],
      holidays: [...policy.holidays],
      subspecialties: [...policy.subspecialties],
    };
  }
}
