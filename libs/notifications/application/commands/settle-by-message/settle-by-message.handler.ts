import { CommandHandler, type ICommandHandler, nameId } from '#kernel';
import { isMessengerClosed } from '../../../domain/is-messenger-closed.js';
import { messageIdOf } from '../../../domain/message-id.js';
import { FAILURE } from '../../../domain/notification.errors.js';
import type { Notification } from '../../../domain/notification.js';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { NotificationSettling } from '../../services/notification-settling.js';
import { PatientMail } from '../../services/patient-mail.js';
import { SettleByMessage } from './settle-by-message.command.js';

@CommandHandler(SettleByMessage)
export class SettleByMessageHandler implements ICommandHandler<SettleByMessage> {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly settling: NotificationSettling,
    private readonly mail: PatientMail,
  ) {}

  /** News of a message of an earlier round says nothing of the one that a person has asked for since. */
  async execute({ notificationId, messageId, outcome, code }: SettleByMessage): Promise<void> {
    const notification = await this.notifications.find(notificationId);
    if (!notification || messageId !== messageIdOf(notificationId, notification.round)) return;
    const failed = outcome === 'failed' || outcome === 'unknown';
    const details = failed ? { errorCode: code ?? FAILURE.message } : {};
    if (!notification.settle(outcome, new Date(), details)) return;
    await this.settling.store(notification);
    if (outcome === 'failed' && isMessengerClosed(code)) await this.mailInstead(notification);
  }

  /** Once for each time that it was wanted; where there is no address, staff see that it did not arrive, and why. */
  private async mailInstead(notification: Notification): Promise<void> {
    const { id, round, recipientId } = notification;
    const instead = notification.asMail(nameId(id, `email:${round}`), new Date());
    if (!instead || !recipientId || (await this.notifications.find(instead.id))) return;
    if (await this.mail.addressFor({ patientId: recipientId })) await this.notifications.add(instead);
  }
}
