import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { LateImagesArrived } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `report.late-images`. */
@ReactTo({ name: 'notifications.when-late-images-arrived-then-call-webhooks', on: LateImagesArrived })
export class WhenLateImagesArrivedThenCallWebhooks implements Reaction<LateImagesArrived> {
  command({ event, eventId, occurredAt }: EventEnvelope<LateImagesArrived>): Command<unknown> {
    const { reportId, studyId, signed } = event.payload;
    const data = { reportId, studyId, status: signed ? 'signed' : 'open' };
    return new QueueWebhooks({ eventId, eventType: 'report.late-images', occurredAt, data });
  }
}
