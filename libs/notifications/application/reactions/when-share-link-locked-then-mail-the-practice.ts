import { type Effect, type EventEnvelope, PerformOn } from '#kernel';
import { ShareLinkLocked } from '#reporting/contracts';
import { PracticeMail } from '../services/practice-mail.js';

/** Tells the practice that a link has ended: perhaps somebody guessed, perhaps its patient needs a new one. */
@PerformOn({
  name: 'notifications.when-share-link-locked-then-mail-the-practice',
  on: ShareLinkLocked,
  ordered: false,
})
export class WhenShareLinkLockedThenMailThePractice implements Effect<ShareLinkLocked> {
  constructor(private readonly mail: PracticeMail) {}

  async perform({ event, eventId }: EventEnvelope<ShareLinkLocked>): Promise<null> {
    const { reportId, forGood } = event.payload;
    if (forGood) await this.mail.send(eventId, 'linkAlarm', { reportId });
    return null;
  }
}
