import { CommandHandler, type ICommandHandler } from '#kernel';
import { RetentionPolicyRepository } from '../../../domain/retention-policy.repository.js';
import { SetRetentionPolicy } from './set-retention-policy.command.js';

@CommandHandler(SetRetentionPolicy)
export class SetRetentionPolicyHandler implements ICommandHandler<SetRetentionPolicy> {
  constructor(private readonly policies: RetentionPolicyRepository) {}

  async execute({ expectedVersion, ...terms }: SetRetentionPolicy): Promise<void> {
    const policy = await this.policies.get();
    policy.expectVersion(expectedVersion);
    policy.decide(terms);
    await this.policies.save(policy);
  }
}
