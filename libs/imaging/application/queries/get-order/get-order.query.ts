import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { OrderView } from './order.view.js';

/** One order with its patient, referrer and site. */
@UseCase('imaging.get-order')
@RequirePermission('orders.read')
export class GetOrder extends Query<OrderView> {
  @IsUUID()
  readonly orderId!: string;

  constructor(fields: Fields<GetOrder>) {
    super(fields);
  }
}
