import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportShared } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `report.shared`. */
@ReactTo({ name: 'notifications.when-report-shared-then-call-webhooks', on: ReportShared })
export class WhenReportSharedThenCallWebhooks implements Reaction<ReportShared> {
  command({ event, eventId, occurredAt }: EventEnvelope<ReportShared>): Command<unknown> {
    const { reportId, orderId, audience } = event.payload;
    const data = { reportId, orderId, audience, status: 'shared' };
    return new QueueWebhooks({ eventId, eventType: 'report.shared', occurredAt, data });
  }
}
