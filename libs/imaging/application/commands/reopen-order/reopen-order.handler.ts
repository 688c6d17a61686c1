import { CommandHandler, type ICommandHandler } from '#kernel';
import { OrderRepository } from '../../../domain/order.repository.js';
import { StudyRepository } from '../../../domain/study.repository.js';
import { ReopenOrder } from './reopen-order.command.js';

@CommandHandler(ReopenOrder)
export class ReopenOrderHandler implements ICommandHandler<ReopenOrder> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly studies: StudyRepository,
  ) {}

  async execute({ orderId, studyId }: ReopenOrder): Promise<void> {
    const order = await this.orders.claim(orderId);
    if (order?.status !== 'completed' || (await this.studies.isOtherReported(orderId, studyId))) return;
    order.reopen();
    await this.orders.update(order);
  }
}
