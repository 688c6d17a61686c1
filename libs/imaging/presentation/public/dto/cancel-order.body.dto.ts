import { OmitType } from '@nestjs/swagger';
import { CancelOrder } from '../../../application/commands/cancel-order/cancel-order.command.js';

/** Why. */
export class CancelOrderBody extends OmitType(CancelOrder, ['orderId', 'expectedVersion'] as const) {}
