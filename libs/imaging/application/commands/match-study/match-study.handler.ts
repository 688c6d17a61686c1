import { CommandHandler, conflict, type ICommandHandler, notFound } from '#kernel';
import { OrderRepository } from '../../../domain/order.repository.js';
import { StudyRepository } from '../../../domain/study.repository.js';
import { StudyMatching } from '../../services/study-matching.js';
import { MatchStudy } from './match-study.command.js';

@CommandHandler(MatchStudy)
export class MatchStudyHandler implements ICommandHandler<MatchStudy> {
  constructor(
    private readonly studies: StudyRepository,
    private readonly orders: OrderRepository,
    private readonly matching: StudyMatching,
  ) {}

  async execute(command: MatchStudy): Promise<void> {
    const { studyId, orderId, expectedVersion, acceptMismatch: accepted = false, reason } = command;
    const study = await this.studies.find(studyId);
    if (!study) throw notFound('imaging.study');
    const order = await this.orders.claim(orderId);
    if (!order) throw notFound('imaging.order');
    study.expectVersion(expectedVersion);
    if (order.status === 'cancelled') {
      throw conflict(
        'imaging.order-cancelled',
        'This order is cancelled. Request another one for this study.',
      );
    }
    if (!accepted && !study.orderId && (await this.matching.isHeld(study, order))) {
      throw conflict(
        'imaging.patient-conflict',
        'The images name somebody else than the order. Match them with acceptMismatch when that is right.',
      );
    }
    await this.matching.match(study, order, { by: 'person', accepted, reason: reason ?? null });
    await this.studies.update(study);
  }
}
