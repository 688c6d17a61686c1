import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportWithdrawn } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `report.withdrawn`. Of a report that was never signed they were told nothing. */
@ReactTo({ name: 'notifications.when-report-withdrawn-then-call-webhooks', on: ReportWithdrawn })
export class WhenReportWithdrawnThenCallWebhooks implements Reaction<ReportWithdrawn> {
  command({ event, eventId, occurredAt }: EventEnvelope<ReportWithdrawn>): Command<unknown> | null {
    const { reportId, orderId, studyId, status } = event.payload;
    if (status === 'cancelled') return null;
    const data = { reportId, orderId, studyId, status };
    return new QueueWebhooks({ eventId, eventType: 'report.withdrawn', occurredAt, data });
  }
}
