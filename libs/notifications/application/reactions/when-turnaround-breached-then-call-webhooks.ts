import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { TurnaroundBreached } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `turnaround.breached`. */
@ReactTo({ name: 'notifications.when-turnaround-breached-then-call-webhooks', on: TurnaroundBreached })
export class WhenTurnaroundBreachedThenCallWebhooks implements Reaction<TurnaroundBreached> {
  command({ event, eventId, occurredAt }: EventEnvelope<TurnaroundBreached>): Command<unknown> {
    const { reportId } = event.payload;
    const data = { reportId, status: 'breached' };
    return new QueueWebhooks({ eventId, eventType: 'turnaround.breached', occurredAt, data });
  }
}
