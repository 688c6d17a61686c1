import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ShareLinkLocked } from '#reporting/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `share-link.locked`. */
@ReactTo({ name: 'notifications.when-share-link-locked-then-call-webhooks', on: ShareLinkLocked })
export class WhenShareLinkLockedThenCallWebhooks implements Reaction<ShareLinkLocked> {
  command({ event, eventId, occurredAt }: EventEnvelope<ShareLinkLocked>): Command<unknown> {
    const { reportId, lockOuts, forGood } = event.payload;
    const data = { reportId, lockOuts, status: forGood ? 'ended' : 'locked' };
    return new QueueWebhooks({ eventId, eventType: 'share-link.locked', occurredAt, data });
  }
}
