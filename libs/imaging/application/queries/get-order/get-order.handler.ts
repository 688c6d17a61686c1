import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetOrder } from './get-order.query.js';
import type { OrderView } from './order.view.js';
import { ORDER_COLUMNS, ORDER_TABLES } from './order-columns.js';

@QueryHandler(GetOrder)
export class GetOrderHandler implements IQueryHandler<GetOrder> {
  constructor(private readonly sql: Sql) {}

  async execute({ orderId }: GetOrder): Promise<OrderView> {
    const order = await this.sql.first<OrderView>(
      `SELECT ${ORDER_COLUMNS} FROM ${ORDER_TABLES} WHERE o.id = $1`,
      [orderId],
    );
    if (!order) throw notFound('imaging.order');
    return order;
  }
}
