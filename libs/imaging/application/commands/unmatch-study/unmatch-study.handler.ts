import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { OrderRepository } from '../../../domain/order.repository.js';
import { StudyHistoryRepository } from '../../../domain/study-history.repository.js';
import { StudyRepository } from '../../../domain/study.repository.js';
import { CurrentAuthor } from '../../services/current-author.js';
import { OrderRelease } from '../../services/order-release.js';
import { StudyMatching } from '../../services/study-matching.js';
import { UnmatchStudy } from './unmatch-study.command.js';

@CommandHandler(UnmatchStudy)
export class UnmatchStudyHandler implements ICommandHandler<UnmatchStudy> {
  constructor(
    private readonly studies: StudyRepository,
    private readonly orders: OrderRepository,
    private readonly release: OrderRelease,
    private readonly matching: StudyMatching,
    private readonly history: StudyHistoryRepository,
    private readonly author: CurrentAuthor,
  ) {}

  async execute({ studyId, reason, force = false, expectedVersion }: UnmatchStudy): Promise<void> {
    const study = await this.studies.find(studyId);
    if (!study) throw notFound('imaging.study');
    study.expectVersion(expectedVersion);
    if (!force) study.refuseWhenReported();
    const { patientId: fromPatientId } = study;
    const orderId = study.unmatch();
    await this.matching.link(study);
    await this.studies.update(study);
    await this.release.of(await this.orders.claim(orderId), studyId);
    const details = { orderId, force, fromPatientId, patientId: study.patientId };
    const author = this.author.get();
    await this.history.add({ study, action: 'unmatched', author, reason, details });
  }
}
