import { CommandHandler, CurrentContext, type ICommandHandler, nameId, UnitOfWork } from '#kernel';
import { StudyRepository } from '../../../domain/study.repository.js';
import { StudyRematching } from '../../services/study-rematching.js';
import { RematchStudies } from './rematch-studies.command.js';

/** Studies of one transaction: their rows are locked until it ends, and what is stored into them waits. */
const AT_ONCE = 50;

@CommandHandler(RematchStudies)
export class RematchStudiesHandler implements ICommandHandler<RematchStudies> {
  constructor(
    private readonly studies: StudyRepository,
    private readonly rematching: StudyRematching,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
  ) {}

  async execute({ afterAt, afterId }: RematchStudies): Promise<void> {
    const after = afterAt && afterId ? { id: afterId, receivedAt: new Date(afterAt) } : null;
    const studies = await this.studies.findUnmatchedAfter(after, AT_ONCE);
    await this.rematching.settle(studies);
    const last = studies.at(-1);
    if (!last || studies.length < AT_ONCE) return;
    const next = new RematchStudies({ afterAt: last.receivedAt.toISOString(), afterId: last.id });
    this.unitOfWork.enqueue(next, { lane: nameId(this.context.organizationId(), 'rematch-studies') });
  }
}
