import type { OrderView } from '#imaging/contracts';
import { FAILURE } from '../../domain/notification.errors.js';
import { type NewNotification, Notification } from '../../domain/notification.js';

type Subject = Pick<NewNotification, 'id' | 'kind' | 'orderId' | 'reportId' | 'shareLinkId' | 'createdAt'>;

/** A notification about a result to whom it was shared with; one that fails at once where there is no way to them. */
export function toResultRecipient(
  recipientType: 'patient' | 'referrer',
  subject: Subject,
  order: OrderView,
): Notification {
  return recipientType === 'patient' ? toPatient(subject, order) : toReferrer(subject, order);
}

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
