import { CommandHandler, CurrentContext, type ICommandHandler, nameId, UnitOfWork } from '#kernel';
import { RetentionPolicyRepository } from '../../../domain/retention-policy.repository.js';
import { RetentionRegister } from '../../../domain/retention-register.js';
import { StudyRemoval } from '../../services/study-removal.js';
import { DeleteDueStudies } from './delete-due-studies.command.js';

/** Studies of one transaction; some have thousands of instances. */
const AT_ONCE = 5;

@CommandHandler(DeleteDueStudies)
export class DeleteDueStudiesHandler implements ICommandHandler<DeleteDueStudies> {
  constructor(
    private readonly policies: RetentionPolicyRepository,
    private readonly register: RetentionRegister,
    private readonly removal: StudyRemoval,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
  ) {}

  async execute({ left }: DeleteDueStudies): Promise<void> {
    // The policy as it is now: what was decided since the night began holds.
    const policy = await this.policies.get();
    if (!policy.deletes) return;
    const due = await this.register.due(policy, Math.min(AT_ONCE, left));
    // In one order for everybody who claims studies.
    for (const uid of due.sort()) await this.removal.remove(uid, {}, { reason: 'retention', force: true });
    if (due.length < AT_ONCE || left <= AT_ONCE) return;
    const lane = nameId(this.context.organizationId(), 'delete-due-studies');
    this.unitOfWork.enqueue(new DeleteDueStudies({ left: left - AT_ONCE }), { lane });
  }
}
