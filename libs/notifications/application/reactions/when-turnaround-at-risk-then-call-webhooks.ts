import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { TurnaroundAtRisk } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `turnaround.at-risk`. */
@ReactTo({ name: 'notifications.when-turnaround-at-risk-then-call-webhooks', on: TurnaroundAtRisk })
export class WhenTurnaroundAtRiskThenCallWebhooks implements Reaction<TurnaroundAtRisk> {
  command({ event, eventId, occurredAt }: EventEnvelope<TurnaroundAtRisk>): Command<unknown> {
    const { reportId } = event.payload;
    const data = { reportId, status: 'at-risk' };
    return new QueueWebhooks({ eventId, eventType: 'turnaround.at-risk', occurredAt, data });
  }
}
