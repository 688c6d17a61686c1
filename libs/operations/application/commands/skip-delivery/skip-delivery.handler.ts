import { CommandHandler, conflict, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import { DeliverySkipped } from '../../../contracts/events/delivery-skipped.event.js';
import { DeliveryDesk } from '../../services/delivery-desk.js';
import { SkipDelivery } from './skip-delivery.command.js';

@CommandHandler(SkipDelivery)
export class SkipDeliveryHandler implements ICommandHandler<SkipDelivery> {
  constructor(
    private readonly desk: DeliveryDesk,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ handler, eventId, reason }: SkipDelivery): Promise<void> {
    const delivery = await this.desk.take(handler, eventId);
    if (!delivery) throw notFound('operations.delivery');
    if (delivery.state === 'done' || delivery.state === 'skipped')
      throw conflict('operations.delivery-settled', 'This delivery is over: there is nothing left to skip.');
    if (delivery.running)
      throw conflict(
        'operations.delivery-running',
        'This delivery is running at this moment. Wait for its outcome.',
      );
    await this.desk.skip(handler, eventId);
    await this.desk.note({ handler, eventId, action: 'skip', reason });
    // In the chain of the delivery, so that its trace shows the operator's hand.
    const { correlationId } = delivery;
    this.unitOfWork.record(new DeliverySkipped({ handler, eventId }), {
      type: 'delivery',
      id: eventId,
      correlationId,
    });
  }
}
