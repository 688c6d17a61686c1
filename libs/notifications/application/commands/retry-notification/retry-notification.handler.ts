import { CommandHandler, type ICommandHandler } from '#kernel';
import { noSuchNotification } from '../../../domain/notification.errors.js';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { RetryNotification } from './retry-notification.command.js';

@CommandHandler(RetryNotification)
export class RetryNotificationHandler implements ICommandHandler<RetryNotification> {
  constructor(private readonly notifications: NotificationRepository) {}

  async execute({ notificationId }: RetryNotification): Promise<void> {
    const notification = await this.notifications.find(notificationId);
    if (!notification) throw noSuchNotification();
    notification.retry();
    await this.notifications.update(notification);
  }
}
