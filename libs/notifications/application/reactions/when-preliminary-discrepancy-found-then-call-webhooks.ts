import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { PreliminaryDiscrepancyFound } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `report.discrepancy`. */
@ReactTo({
  name: 'notifications.when-preliminary-discrepancy-found-then-call-webhooks',
  on: PreliminaryDiscrepancyFound,
})
export class WhenPreliminaryDiscrepancyFoundThenCallWebhooks implements Reaction<PreliminaryDiscrepancyFound> {
  command({ event, eventId, occurredAt }: EventEnvelope<PreliminaryDiscrepancyFound>): Command<unknown> {
    const { reportId, revision, discrepancy } = event.payload;
    const data = { reportId, revision, discrepancy, status: 'final' };
    return new QueueWebhooks({ eventId, eventType: 'report.discrepancy', occurredAt, data });
  }
}
