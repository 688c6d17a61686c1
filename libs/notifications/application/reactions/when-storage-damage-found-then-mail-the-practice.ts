import { type Effect, type EventEnvelope, PerformOn } from '#kernel';
import { StorageDamageFound } from '#imaging/contracts';
import { PracticeMail } from '../services/practice-mail.js';

/** Tells the practice that images are damaged. */
@PerformOn({
  name: 'notifications.when-storage-damage-found-then-mail-the-practice',
  on: StorageDamageFound,
  ordered: false,
})
export class WhenStorageDamageFoundThenMailThePractice implements Effect<StorageDamageFound> {
  constructor(private readonly mail: PracticeMail) {}

  async perform({ event, eventId }: EventEnvelope<StorageDamageFound>): Promise<null> {
    await this.mail.send(eventId, 'storageAlarm', { instances: String(event.payload.instances) });
    return null;
  }
}
