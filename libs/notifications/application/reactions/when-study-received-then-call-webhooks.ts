import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { StudyReceived } from '#imaging/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `study.received`. */
@ReactTo({ name: 'notifications.when-study-received-then-call-webhooks', on: StudyReceived })
export class WhenStudyReceivedThenCallWebhooks implements Reaction<StudyReceived> {
  command({ event, eventId, occurredAt }: EventEnvelope<StudyReceived>): Command<unknown> {
    const { studyId } = event.payload;
    const data = { studyId, status: 'received' };
    return new QueueWebhooks({ eventId, eventType: 'study.received', occurredAt, data });
  }
}
