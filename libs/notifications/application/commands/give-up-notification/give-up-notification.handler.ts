import { CommandHandler, type ICommandHandler } from '#kernel';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { GiveUpNotification } from './give-up-notification.command.js';

@CommandHandler(GiveUpNotification)
export class GiveUpNotificationHandler implements ICommandHandler<GiveUpNotification> {
  constructor(private readonly notifications: NotificationRepository) {}

  async execute({ notificationId, round, errorCode }: GiveUpNotification): Promise<void> {
    const notification = await this.notifications.find(notificationId);
    if (notification?.giveUp(round, new Date(), errorCode)) await this.notifications.update(notification);
  }
}
