import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportPreliminary } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `report.preliminary`. */
@ReactTo({ name: 'notifications.when-report-preliminary-then-call-webhooks', on: ReportPreliminary })
export class WhenReportPreliminaryThenCallWebhooks implements Reaction<ReportPreliminary> {
  command({ event, eventId, occurredAt }: EventEnvelope<ReportPreliminary>): Command<unknown> {
    const { reportId } = event.payload;
    const data = { reportId, status: 'preliminary' };
    return new QueueWebhooks({ eventId, eventType: 'report.preliminary', occurredAt, data });
  }
}
