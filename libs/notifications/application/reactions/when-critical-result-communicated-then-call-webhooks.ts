import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { CriticalResultCommunicated } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `critical-result.communicated`. */
@ReactTo({
  name: 'notifications.when-critical-result-communicated-then-call-webhooks',
  on: CriticalResultCommunicated,
})
export class WhenCriticalResultCommunicatedThenCallWebhooks implements Reaction<CriticalResultCommunicated> {
  command({ event, eventId, occurredAt }: EventEnvelope<CriticalResultCommunicated>): Command<unknown> {
    const { criticalResultId, reportId } = event.payload;
    const data = { criticalResultId, reportId, status: 'communicated' };
    return new QueueWebhooks({ eventId, eventType: 'critical-result.communicated', occurredAt, data });
  }
}
