import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { InboxPolicyRepository } from '../../../domain/inbox/inbox-policy.repository.js';
import { AssignWaiting } from '../assign-waiting/assign-waiting.command.js';
import { SetInboxPolicy } from './set-inbox-policy.command.js';

@CommandHandler(SetInboxPolicy)
export class SetInboxPolicyHandler implements ICommandHandler<SetInboxPolicy> {
  constructor(
    private readonly policies: InboxPolicyRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ expectedVersion, ...rules }: SetInboxPolicy): Promise<void> {
    const policy = await this.policies.lock();
    policy.expectVersion(expectedVersion);
    policy.decide(rules);
    await this.policies.update(policy);
    this.unitOfWork.enqueue(new AssignWaiting());
  }
}
