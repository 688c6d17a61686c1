import { CommandHandler, type ICommandHandler, Mediator, newId } from '#kernel';
import { FindConnectedUsers } from '#conversations/contracts';
import { Notices } from '../../../domain/notices.js';
import { Notification } from '../../../domain/notification.js';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { NotifyColleague } from './notify-colleague.command.js';

@CommandHandler(NotifyColleague)
export class NotifyColleagueHandler implements ICommandHandler<NotifyColleague> {
  constructor(
    private readonly notices: Notices,
    private readonly notifications: NotificationRepository,
    private readonly mediator: Mediator,
  ) {}

  async execute({ userId, conversationId }: NotifyColleague): Promise<void> {
    if (!(await this.notices.wantsMail(userId))) return;
    const connected = await this.mediator.ask(new FindConnectedUsers({ userIds: [userId] }));
    if (connected.length > 0) return;
    if (!(await this.notices.claim(userId, conversationId))) return;
    const recipient = { channel: 'email', recipientType: 'user', recipientId: userId } as const;
    const subject = { orderId: null, reportId: null, shareLinkId: null, conversationId };
    const fields = { id: newId(), kind: 'conversation-waits', createdAt: new Date() } as const;
    await this.notifications.add(Notification.queue({ ...fields, ...recipient, ...subject }));
  }
}
