import { CommandHandler, type ICommandHandler, Mediator, nameId } from '#kernel';
import { GetOrder } from '#imaging/contracts';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { ResultRecipient } from '../../services/result-recipient.js';
import { NotifyOfResult } from './notify-of-result.command.js';

@CommandHandler(NotifyOfResult)
export class NotifyOfResultHandler implements ICommandHandler<NotifyOfResult> {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly mediator: Mediator,
    private readonly recipient: ResultRecipient,
  ) {}

  async execute(command: NotifyOfResult): Promise<void> {
    const { shareLinkId, reportId, orderId, recipientType } = command;
    const id = nameId(shareLinkId, 'notification');
    if (await this.notifications.find(id)) return;
    const order = await this.mediator.ask(new GetOrder({ orderId }));
    const subject = { id, kind: 'result', orderId, reportId, shareLinkId, createdAt: new Date() } as const;
    await this.notifications.add(await this.recipient.notify(recipientType, subject, order));
  }
}
