import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportReassigned } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `report.reassigned`. */
@ReactTo({ name: 'notifications.when-report-reassigned-then-call-webhooks', on: ReportReassigned })
export class WhenReportReassignedThenCallWebhooks implements Reaction<ReportReassigned> {
  command({ event, eventId, occurredAt }: EventEnvelope<ReportReassigned>): Command<unknown> {
    const { reportId } = event.payload;
    const data = { reportId, status: 'reassigned' };
    return new QueueWebhooks({ eventId, eventType: 'report.reassigned', occurredAt, data });
  }
}
