import { CommandHandler, type ICommandHandler, Mediator, nameId } from '#kernel';
import { GetOrder } from '#imaging/contracts';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { ResultRecipient } from '../../services/result-recipient.js';
import { NotifyOfShareCode } from './notify-of-share-code.command.js';

@CommandHandler(NotifyOfShareCode)
export class NotifyOfShareCodeHandler implements ICommandHandler<NotifyOfShareCode> {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly mediator: Mediator,
    private readonly recipient: ResultRecipient,
  ) {}

  async execute(command: NotifyOfShareCode): Promise<void> {
    const { shareLinkId, reportId, orderId, recipientType, codeNumber } = command;
    const id = nameId(shareLinkId, `code:${codeNumber}`);
    if (await this.notifications.find(id)) return;
    const order = await this.mediator.ask(new GetOrder({ orderId }));
    const subject = {
      id,
      kind: 'share-code',
      orderId,
      reportId,
      shareLinkId,
      createdAt: new Date(),
    } as const;
    await this.notifications.add(await this.recipient.notify(recipientType, subject, order));
  }
}
