import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { CriticalResultOverdue } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `critical-result.overdue`. */
@ReactTo({ name: 'notifications.when-critical-result-overdue-then-call-webhooks', on: CriticalResultOverdue })
export class WhenCriticalResultOverdueThenCallWebhooks implements Reaction<CriticalResultOverdue> {
  command({ event, eventId, occurredAt }: EventEnvelope<CriticalResultOverdue>): Command<unknown> {
    const { criticalResultId, reportId } = event.payload;
    const data = { criticalResultId, reportId, status: 'overdue' };
    return new QueueWebhooks({ eventId, eventType: 'critical-result.overdue', occurredAt, data });
  }
}
