import { Injectable } from '@nestjs/common';
import type { Notification } from '../../domain/notification.js';
import { NotificationRepository } from '../../domain/notification.repository.js';

/** Stores what became of a notification; the first result of an order that arrives is announced. */
@Injectable()
export class NotificationSettling {
  constructor(private readonly notifications: NotificationRepository) {}

  async store(notification: Notification): Promise<void> {
    const { kind, orderId, hasArrived } = notification;
    if (
      kind === 'result' &&
      orderId &&
      hasArrived &&
      (await this.notifications.claimFirstResult(orderId, notification.id))
    )
      notification.announceResult(orderId);
    await this.notifications.update(notification);
  }
}
