import { CommandHandler, CurrentContext, type ICommandHandler, nameId, UnitOfWork } from '#kernel';
import { RetentionPolicyRepository } from '../../../domain/retention-policy.repository.js';
import { RetentionRegister } from '../../../domain/retention-register.js';
import { DeleteDueStudies } from '../delete-due-studies/delete-due-studies.command.js';
import { ApplyRetention } from './apply-retention.command.js';

/** Studies deleted in one night. */
const A_NIGHT = 1_000;

@CommandHandler(ApplyRetention)
export class ApplyRetentionHandler implements ICommandHandler<ApplyRetention> {
  constructor(
    private readonly policies: RetentionPolicyRepository,
    private readonly register: RetentionRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
  ) {}

  async execute(): Promise<void> {
    const policy = await this.policies.get();
    await this.register.mark(policy);
    if (!policy.deletes) return;
    const lane = nameId(this.context.organizationId(), 'delete-due-studies');
    this.unitOfWork.enqueue(new DeleteDueStudies({ left: A_NIGHT }), { lane });
  }
}
