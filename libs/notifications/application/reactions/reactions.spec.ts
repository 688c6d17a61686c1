import { type DomainEvent, newId } from '#kernel';
import { CommissionedMessageStatusChanged } from '#conversations/contracts';
import { OrderRequested, OrderScheduled, StudyReceived } from '#imaging/contracts';
import { ReportShared, ReportSigned } from '#reporting/contracts';
import { TimerFired } from '#workflows/contracts';
import { envelopeOf } from '../../testing/envelope-of.js';
import { WhenCommissionedMessageStatusChangedThenSettle } from './when-commissioned-message-status-changed-then-settle.js';
import { WhenOrderRequestedThenCallWebhooks } from './when-order-requested-then-call-webhooks.js';
import { WhenOrderScheduledThenCallWebhooks } from './when-order-scheduled-then-call-webhooks.js';
import { WhenReminderDueThenRemind } from './when-reminder-due-then-remind.js';
import { WhenReportSharedThenCallWebhooks } from './when-report-shared-then-call-webhooks.js';
import { WhenReportSharedThenNotify } from './when-report-shared-then-notify.js';
import { WhenReportSignedThenCallWebhooks } from './when-report-signed-then-call-webhooks.js';
import { WhenStudyReceivedThenCallWebhooks } from './when-study-received-then-call-webhooks.js';

const [orderId, patientId, studyId, reportId, shareLinkId] = [newId(), newId(), newId(), newId(), newId()];

describe('The reactions of notifications', () => {
  it('tell patient and referrer of a shared report of an order, and nobody else', () => {
    const reaction = new WhenReportSharedThenNotify();
    const share = (audience: 'patient' | 'referrer' | 'other', of: string | null = orderId) =>
      reaction.command(envelopeOf(new ReportShared({ reportId, orderId: of, shareLinkId, audience })));
    expect(share('patient')).toMatchObject({ shareLinkId, reportId, orderId, recipientType: 'patient' });
    expect(share('referrer')).toMatchObject({ recipientType: 'referrer' });
    expect([share('other'), share('patient', null)]).toEqual([null, null]);
  });

  it('remind only by the reminder timer of an order, always under the same id', () => {
    const reaction = new WhenReminderDueThenRemind();
    const fire = (timer: string, subjectType: string) =>
      envelopeOf(new TimerFired({ instanceId: newId(), subjectType, subjectId: orderId, timer }));
    const due = fire('appointment-reminder', 'order');
    expect(reaction.command(due)).toMatchObject({ orderId });
    expect(reaction.command(due)).toEqual(reaction.command(due));
    expect(reaction.command(fire('escalation', 'order'))).toBeNull();
    expect(reaction.command(fire('appointment-reminder', 'study'))).toBeNull();
  });

  it('settle only notifications by their messages; what was read was delivered', () => {
    const reaction = new WhenCommissionedMessageStatusChangedThenSettle();
    const [messageId, notificationId] = [newId(), newId()];
    const change = (purposeType: string, purposeId: string) =>
      reaction.command(
        envelopeOf(
          new CommissionedMessageStatusChanged({
            messageId,
            status: 'read',
            purposeType,
            purposeId,
          }),
        ),
      );
    expect(change('notification', notificationId)).toMatchObject({
      notificationId,
      messageId,
      outcome: 'delivered',
    });
    expect([change('greeting', notificationId), change('notification', 'x')]).toEqual([null, null]);
  });

  it.each<[string, { command(envelope: never): unknown }, DomainEvent, object]>([
    [
      'order.requested',
      new WhenOrderRequestedThenCallWebhooks(),
      new OrderRequested({ orderId, patientId, conversationId: newId(), contactId: newId() }),
      { orderId, patientId, status: 'requested' },
    ],
    [
      'order.scheduled',
      new WhenOrderScheduledThenCallWebhooks(),
      new OrderScheduled({ orderId, appointmentAt: '2026-11-23T08:00:00Z' }),
      { orderId, status: 'scheduled' },
    ],
    [
      'study.received',
      new WhenStudyReceivedThenCallWebhooks(),
      new StudyReceived({ studyId }),
      { studyId, status: 'received' },
    ],
    [
      'report.final',
      new WhenReportSignedThenCallWebhooks(),
      new ReportSigned({ reportId, orderId, studyId, revision: 2 }),
      { reportId, orderId, studyId, revision: 2, status: 'amended' },
    ],
    [
      'report.shared',
      new WhenReportSharedThenCallWebhooks(),
      new ReportShared({ reportId, orderId, shareLinkId, audience: 'referrer' }),
      { reportId, orderId, audience: 'referrer', status: 'shared' },
    ],
  ])('tell endpoints of %s with ids and states only', (eventType, reaction, event, data) => {
    const envelope = envelopeOf(event);
    const { eventId, occurredAt } = envelope;
    expect(reaction.command(envelope as never)).toEqual(
      expect.objectContaining({ eventId, eventType, occurredAt, data }),
    );
  });
});
