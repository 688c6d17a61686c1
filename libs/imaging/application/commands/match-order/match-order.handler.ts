import { CommandHandler, type ICommandHandler } from '#kernel';
import { MatchingPolicyRepository } from '../../../domain/matching-policy.repository.js';
import { OrderRepository } from '../../../domain/order.repository.js';
import { StudyRepository } from '../../../domain/study.repository.js';
import { StudyRematching } from '../../services/study-rematching.js';
import { MatchOrder } from './match-order.command.js';

@CommandHandler(MatchOrder)
export class MatchOrderHandler implements ICommandHandler<MatchOrder> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly studies: StudyRepository,
    private readonly policies: MatchingPolicyRepository,
    private readonly rematching: StudyRematching,
  ) {}

  async execute({ orderId }: MatchOrder): Promise<void> {
    const order = await this.orders.find(orderId);
    if (!order) return;
    await this.rematching.settle(await this.studies.findUnmatched(order.accessionNumber));
    const { withoutAccession } = await this.policies.get();
    if (withoutAccession === 'match') await this.rematching.settleOf(order.patientId);
  }
}
