import { CommandHandler, type ICommandHandler } from '#kernel';
import type { SendingStep } from '../../../domain/notification.js';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { BeginSending } from './begin-sending.command.js';

@CommandHandler(BeginSending)
export class BeginSendingHandler implements ICommandHandler<BeginSending> {
  constructor(private readonly notifications: NotificationRepository) {}

  async execute({ notificationId, round }: BeginSending): Promise<SendingStep> {
    const notification = await this.notifications.find(notificationId);
    if (!notification) return { act: 'stop' };
    const before = notification.status;
    const step = notification.beginSending(round, new Date());
    if (notification.status !== before) await this.notifications.update(notification);
    return step;
  }
}
