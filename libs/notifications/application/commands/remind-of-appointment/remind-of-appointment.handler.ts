import { CommandHandler, type ICommandHandler, Mediator } from '#kernel';
import { GetOrder } from '#imaging/contracts';
import { awaitsAppointment } from '../../services/awaits-appointment.js';
import { Notification } from '../../../domain/notification.js';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { RemindOfAppointment } from './remind-of-appointment.command.js';

@CommandHandler(RemindOfAppointment)
export class RemindOfAppointmentHandler implements ICommandHandler<RemindOfAppointment> {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly mediator: Mediator,
  ) {}

  /** Where there is no conversation nobody expects a reminder: then there is none. */
  async execute({ notificationId: id, orderId }: RemindOfAppointment): Promise<void> {
    if (await this.notifications.find(id)) return;
    const order = await this.mediator.ask(new GetOrder({ orderId }));
    const { conversationId, patientId: recipientId } = order;
    const now = new Date();
    if (!conversationId || !awaitsAppointment(order, now)) return;
    const recipient = {
      channel: 'messenger',
      recipientType: 'patient',
      recipientId,
      conversationId,
    } as const;
    const subject = { kind: 'reminder', orderId, reportId: null, shareLinkId: null, createdAt: now } as const;
    await this.notifications.add(Notification.queue({ id, ...recipient, ...subject }));
  }
}
