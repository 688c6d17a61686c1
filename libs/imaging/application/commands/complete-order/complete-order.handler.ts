import { CommandHandler, type ICommandHandler } from '#kernel';
import { OrderRepository } from '../../../domain/order.repository.js';
import { CompleteOrder } from './complete-order.command.js';

@CommandHandler(CompleteOrder)
export class CompleteOrderHandler implements ICommandHandler<CompleteOrder> {
  constructor(private readonly orders: OrderRepository) {}

  async execute({ orderId }: CompleteOrder): Promise<void> {
    const order = await this.orders.find(orderId);
    if (!order || order.status === 'completed') return;
    order.complete();
    await this.orders.update(order);
  }
}
