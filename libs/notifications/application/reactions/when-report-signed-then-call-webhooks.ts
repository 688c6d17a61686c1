import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportSigned } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `report.final`. */
@ReactTo({ name: 'notifications.when-report-signed-then-call-webhooks', on: ReportSigned })
export class WhenReportSignedThenCallWebhooks implements Reaction<ReportSigned> {
  command({ event, eventId, occurredAt }: EventEnvelope<ReportSigned>): Command<unknown> {
    const { reportId, orderId, studyId, revision } = event.payload;
    const data = { reportId, orderId, studyId, revision, status: revision > 1 ? 'amended' : 'final' };
    return new QueueWebhooks({ eventId, eventType: 'report.final', occurredAt, data });
  }
}
