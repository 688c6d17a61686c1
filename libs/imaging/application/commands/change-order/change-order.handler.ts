import { CommandHandler, givenFields, type ICommandHandler, notFound } from '#kernel';
import type { Examination } from '../../../domain/examination.js';
import { OrderRepository } from '../../../domain/order.repository.js';
import { Examinations } from '../../services/examinations.js';
import { ChangeOrder } from './change-order.command.js';

@CommandHandler(ChangeOrder)
export class ChangeOrderHandler implements ICommandHandler<ChangeOrder> {
  constructor(
    private readonly orders: OrderRepository,
    private readonly examinations: Examinations,
  ) {}

  async execute(command: ChangeOrder): Promise<void> {
    const order = await this.orders.find(command.orderId);
    if (!order) throw notFound('imaging.order');
    order.expectVersion(command.expectedVersion);
    await this.examinations.checkReferences(command);
    order.change({
      ...givenFields(command, 'priority', 'patientClass', 'reason', 'referrerId', 'siteId'),
      ...(await this.examination(command)),
    });
    await this.orders.update(order);
  }

  /** Another procedure brings its own code, name, modality and body part; words of its own make it none. */
  private async examination(command: ChangeOrder): Promise<Partial<Examination>> {
    if (command.procedureId) return this.examinations.of(command);
    const words = givenFields(command, 'procedureName', 'modality', 'bodyPart');
    const free = command.procedureId === null || command.procedureName !== undefined;
    return free ? { ...words, procedureId: null, procedureCode: null } : words;
  }
}
