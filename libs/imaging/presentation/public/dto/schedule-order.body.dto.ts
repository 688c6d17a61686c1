import { OmitType } from '@nestjs/swagger';
import { ScheduleOrder } from '../../../application/commands/schedule-order/schedule-order.command.js';

/** When and where. */
export class ScheduleOrderBody extends OmitType(ScheduleOrder, ['orderId', 'expectedVersion'] as const) {}
