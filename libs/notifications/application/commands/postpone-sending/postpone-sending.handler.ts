import { CommandHandler, type ICommandHandler } from '#kernel';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import type { PostponedAnswer } from './postponed.answer.js';
import { PostponeSending } from './postpone-sending.command.js';

@CommandHandler(PostponeSending)
export class PostponeSendingHandler implements ICommandHandler<PostponeSending> {
  constructor(private readonly notifications: NotificationRepository) {}

  async execute(command: PostponeSending): Promise<PostponedAnswer> {
    const notification = await this.notifications.find(command.notificationId);
    if (notification?.status !== 'sending') return { retryInSeconds: null };
    const { round, errorCode, retryAfterSeconds } = command;
    const retryInSeconds = notification.postpone(round, new Date(), errorCode, retryAfterSeconds);
    await this.notifications.update(notification);
    return { retryInSeconds };
  }
}
