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

  async execute({ userId, kind, subjectId }: NotifyColleague): Promise<void> {
    if (!(await this.notices.wantsMail(userId))) return;
    const isOfInbox = kind === 'conversation-waits';
    if (isOfInbox && (await this.seesInbox(userId))) return;
    if (!(await this.notices.claim({ recipientId: userId, kind, subjectId }))) return;
    const recipient = { channel: 'email', recipientType: 'user', recipientId: userId } as const;
    const subject = isOfInbox
      ? { reportId: null, conversationId: subjectId }
      : { reportId: subjectId, conversationId: null };
    const fields = { id: newId(), kind, orderId: null, shareLinkId: null, createdAt: new Date() };
    await this.notifications.add(Notification.queue({ ...fields, ...recipient, ...subject }));
  }

  private async seesInbox(userId: string): Promise<boolean> {
    return (await this.mediator.ask(new FindConnectedUsers({ userIds: [userId] }))).length > 0;
  }
}
