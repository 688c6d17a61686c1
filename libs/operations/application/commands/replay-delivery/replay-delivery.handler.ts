import { CommandHandler, conflict, type ICommandHandler, notFound, UnitOfWork } from '#kernel';
import { DeliveryReplayed } from '../../../contracts/events/delivery-replayed.event.js';
import { DeliveryDesk } from '../../services/delivery-desk.js';
import { ReplayDelivery } from './replay-delivery.command.js';

@CommandHandler(ReplayDelivery)
export class ReplayDeliveryHandler implements ICommandHandler<ReplayDelivery> {
  constructor(
    private readonly desk: DeliveryDesk,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ handler, eventId, reason }: ReplayDelivery): Promise<void> {
    const delivery = await this.desk.take(handler, eventId);
    if (!delivery) throw notFound('operations.delivery');
    if (delivery.state === 'done')
      throw conflict(
        'operations.delivery-done',
        'This delivery was done; doing it again would double its effect.',
      );
    if (delivery.state === 'pending')
      throw conflict('operations.delivery-pending', 'This delivery is going to be tried again by itself.');
    await this.desk.replay(handler, eventId);
    await this.desk.note({ handler, eventId, action: 'replay', reason });
    // In the chain of the delivery, so that its trace shows the operator's hand.
    const { correlationId } = delivery;
    this.unitOfWork.record(new DeliveryReplayed({ handler, eventId }), {
      type: 'delivery',
      id: eventId,
      correlationId,
    });
  }
}
