import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { OrderRepository } from '../../../domain/order.repository.js';
import { Examinations } from '../../services/examinations.js';
import { PatientNumbers } from '../../services/patient-numbers.js';
import { ScheduleOrder } from './schedule-order.command.js';

@CommandHandler(ScheduleOrder)
export class ScheduleOrderHandler implements ICommandHandler<ScheduleOrder> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly examinations: Examinations,
    private readonly numbers: PatientNumbers,
  ) {}

  async execute({ orderId, appointmentAt, siteId, expectedVersion }: ScheduleOrder): Promise<void> {
    const order = await this.orders.find(orderId);
    if (!order) throw notFound('imaging.order');
    order.expectVersion(expectedVersion);
    await this.examinations.checkReferences({ siteId });
    order.schedule(new Date(appointmentAt), siteId ?? null);
    await this.numbers.giveTo(order.patientId);
    await this.orders.update(order);
  }
}
