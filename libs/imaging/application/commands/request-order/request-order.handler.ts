import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { newAccessionNumber } from '../../../domain/accession-number.js';
import { Order } from '../../../domain/order.js';
import { OrderRepository } from '../../../domain/order.repository.js';
import { PatientRepository } from '../../../domain/patient.repository.js';
import { Examinations } from '../../services/examinations.js';
import type { OrderRequestedAnswer } from './order-requested.answer.js';
import { RequestOrder } from './request-order.command.js';

@CommandHandler(RequestOrder)
export class RequestOrderHandler implements ICommandHandler<RequestOrder> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly patients: PatientRepository,
    private readonly examinations: Examinations,
  ) {}

  async execute(command: RequestOrder): Promise<OrderRequestedAnswer> {
    const patient = await this.patients.pin(command.patientId);
    if (!patient || patient.mergedIntoId) throw notFound('imaging.patient');
    await this.examinations.checkReferences(command);
    const order = Order.request({
      ...(await this.examinations.of(command)),
      accessionNumber: command.accessionNumber ?? newAccessionNumber(),
      patientId: patient.id,
      priority: command.priority ?? 'routine',
      patientClass: command.patientClass ?? null,
      reason: command.reason ?? null,
      referrerId: command.referrerId ?? null,
      siteId: command.siteId ?? null,
      conversationId: null,
      contactId: null,
    });
    await this.orders.add(order);
    return { orderId: order.id, accessionNumber: order.accessionNumber };
  }
}
