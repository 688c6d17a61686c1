import { type Effect, type EventEnvelope, PerformOn } from '#kernel';
import { Hl7ResultUndelivered } from '#reporting/contracts';
import { PracticeMail } from '../services/practice-mail.js';

/** Tells the practice that another system does not get its results. */
@PerformOn({
  name: 'notifications.when-hl7-result-undelivered-then-mail-the-practice',
  on: Hl7ResultUndelivered,
  ordered: false,
})
export class WhenHl7ResultUndeliveredThenMailThePractice implements Effect<Hl7ResultUndelivered> {
  constructor(private readonly mail: PracticeMail) {}

  async perform({ event, eventId }: EventEnvelope<Hl7ResultUndelivered>): Promise<null> {
    await this.mail.send(eventId, 'hl7Alarm', { reason: event.payload.reason });
    return null;
  }
}
