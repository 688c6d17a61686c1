import { CommandHandler, type ICommandHandler } from '#kernel';
import { messageIdOf } from '../../../domain/message-id.js';
import { FAILURE } from '../../../domain/notification.errors.js';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { NotificationSettling } from '../../services/notification-settling.js';
import { SettleByMessage } from './settle-by-message.command.js';

@CommandHandler(SettleByMessage)
export class SettleByMessageHandler implements ICommandHandler<SettleByMessage> {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly settling: NotificationSettling,
  ) {}

  /** News of a message of an earlier round says nothing of the one that a person has asked for since. */
  async execute({ notificationId, messageId, outcome }: SettleByMessage): Promise<void> {
    const notification = await this.notifications.find(notificationId);
    if (!notification || messageId !== messageIdOf(notificationId, notification.round)) return;
    const details = outcome === 'failed' || outcome === 'unknown' ? { errorCode: FAILURE.message } : {};
    if (notification.settle(outcome, new Date(), details)) await this.settling.store(notification);
  }
}
