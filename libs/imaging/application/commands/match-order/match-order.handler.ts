import { CommandHandler, type ICommandHandler } from '#kernel';
import { OrderRepository } from '../../../domain/order.repository.js';
import { StudyRepository } from '../../../domain/study.repository.js';
import { StudyMatching } from '../../services/study-matching.js';
import { MatchOrder } from './match-order.command.js';

@CommandHandler(MatchOrder)
export class MatchOrderHandler implements ICommandHandler<MatchOrder> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly studies: StudyRepository,
    private readonly matching: StudyMatching,
  ) {}

  async execute({ orderId }: MatchOrder): Promise<void> {
    const order = await this.orders.find(orderId);
    if (!order) return;
    for (const study of await this.studies.findUnmatched(order.accessionNumber)) {
      await this.matching.byAccessionNumber(study);
      if (study.orderId) await this.studies.update(study);
    }
  }
}
