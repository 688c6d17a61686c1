import { OmitType } from '@nestjs/swagger';
import { ChangeOrder } from '../../../application/commands/change-order/change-order.command.js';

/** What changes of an order. */
export class ChangeOrderBody extends OmitType(ChangeOrder, ['orderId', 'expectedVersion'] as const) {}
