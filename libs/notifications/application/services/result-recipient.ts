import { Injectable } from '@nestjs/common';
import type { OrderView } from '#imaging/contracts';
import { FAILURE } from '../../domain/notification.errors.js';
import { type NewNotification, Notification } from '../../domain/notification.js';
import { PatientMail } from './patient-mail.js';

type Subject = Pick<NewNotification, 'id' | 'kind' | 'orderId' | 'reportId' | 'shareLinkId' | 'createdAt'>;

/** Makes notifications about results to whom they are shared with. */
@Injectable()
export class ResultRecipient {
  constructor(private readonly patientMail: PatientMail) {}

  /** One that fails at once where there is no way to them. */
  async notify(
    recipientType: 'patient' | 'referrer',
    subject: Subject,
    order: OrderView,
  ): Promise<Notification> {
    return recipientType === 'patient' ? this.toPatient(subject, order) : toReferrer(subject, order);
  }

  /** The patient gets it where the first message came from, by e-mail where none ever did. */
  private async toPatient(subject: Subject, order: OrderView): Promise<Notification> {
    const { patientId: recipientId, conversationId } = order;
    const fields = { ...subject, recipientType: 'patient', recipientId, conversationId } as const;
    if (conversationId) return Notification.queue({ ...fields, channel: 'messenger' });
    if (await this.patientMail.addressFor(order)) return Notification.queue({ ...fields, channel: 'email' });
    return Notification.undeliverable({ ...fields, channel: 'messenger' }, FAILURE.noConversation);
  }
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
