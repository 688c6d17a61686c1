import { CommandHandler, type ICommandHandler, Mediator, nameId } from '#kernel';
import { GetOrder, type OrderView } from '#imaging/contracts';
import { FAILURE } from '../../../domain/notification.errors.js';
import { type NewNotification, Notification } from '../../../domain/notification.js';
import { NotificationRepository } from '../../../domain/notification.repository.js';
import { NotifyOfResult } from './notify-of-result.command.js';

@CommandHandler(NotifyOfResult)
export class NotifyOfResultHandler implements ICommandHandler<NotifyOfResult> {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly mediator: Mediator,
  ) {}

  async execute(command: NotifyOfResult): Promise<void> {
    const { shareLinkId, reportId, orderId, recipientType } = command;
    const id = nameId(shareLinkId, 'notification');
    if (await this.notifications.find(id)) return;
    const order = await this.mediator.ask(new GetOrder({ orderId }));
    const fields = { id, kind: 'result', orderId, reportId, shareLinkId, createdAt: new Date() } as const;
    const notification = recipientType === 'patient' ? toPatient(fields, order) : toReferrer(fields, order);
    await this.notifications.add(notification);
  }
}

type Subject = Pick<NewNotification, 'id' | 'kind' | 'orderId' | 'reportId' | 'shareLinkId' | 'createdAt'>;

/** The patient gets it where the first message came from. */
function toPatient(subject: Subject, { patientId, conversationId }: OrderView): Notification {
  const recipient = {
    channel: 'messenger',
    recipientType: 'patient',
    recipientId: patientId,
    conversationId,
  } as const;
  const fields = { ...subject, ...recipient };
  return conversationId
    ? Notification.queue(fields)
    : Notification.undeliverable(fields, FAILURE.noConversation);
}

function toReferrer(subject: Subject, { referrerId, referrerEmail }: OrderView): Notification {
  const recipient = {
    channel: 'email',
    recipientType: 'referrer',
    recipientId: referrerId,
    conversationId: null,
  } as const;
  const fields = { ...subject, ...recipient };
  return referrerEmail ? Notification.queue(fields) : Notification.undeliverable(fields, FAILURE.noAddress);
}
