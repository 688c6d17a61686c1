import { CommandHandler, CurrentContext, type ICommandHandler, nameId, UnitOfWork } from '#kernel';
import { MatchingPolicyRepository } from '../../../domain/matching-policy.repository.js';
import { RematchStudies } from '../rematch-studies/rematch-studies.command.js';
import { SetMatchingPolicy } from './set-matching-policy.command.js';

@CommandHandler(SetMatchingPolicy)
export class SetMatchingPolicyHandler implements ICommandHandler<SetMatchingPolicy> {
  constructor(
    private readonly policies: MatchingPolicyRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
  ) {}

  async execute({ expectedVersion, ...rules }: SetMatchingPolicy): Promise<void> {
    const policy = await this.policies.get();
    policy.expectVersion(expectedVersion);
    policy.decide(rules);
    await this.policies.save(policy);
    const lane = nameId(this.context.organizationId(), 'rematch-studies');
    this.unitOfWork.enqueue(new RematchStudies(), { lane });
  }
}
