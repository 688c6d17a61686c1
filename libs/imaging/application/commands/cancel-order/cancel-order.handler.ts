import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { OrderRepository } from '../../../domain/order.repository.js';
import { CancelOrder } from './cancel-order.command.js';

@CommandHandler(CancelOrder)
export class CancelOrderHandler implements ICommandHandler<CancelOrder> {
  constructor(private readonly orders: OrderRepository) {}

  async execute({ orderId, reason, expectedVersion }: CancelOrder): Promise<void> {
    const order = await this.orders.find(orderId);
    if (!order) throw notFound('imaging.order');
    order.expectVersion(expectedVersion);
    order.cancel(reason);
    await this.orders.update(order);
  }
}
