import { CommandHandler, type ICommandHandler } from '#kernel';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { NotificationSettling } from '../../services/notification-settling.js';
import { SettleNotification } from './settle-notification.command.js';

@CommandHandler(SettleNotification)
export class SettleNotificationHandler implements ICommandHandler<SettleNotification> {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly settling: NotificationSettling,
  ) {}

  async execute({ notificationId, round, outcome, errorCode, sentTo }: SettleNotification): Promise<void> {
    const notification = await this.notifications.find(notificationId);
    if (notification?.round !== round) return;
    const details = {
      ...(errorCode === undefined ? {} : { errorCode }),
      ...(sentTo === undefined ? {} : { sentTo }),
    };
    if (notification.settle(outcome, new Date(), details)) await this.settling.store(notification);
  }
}
