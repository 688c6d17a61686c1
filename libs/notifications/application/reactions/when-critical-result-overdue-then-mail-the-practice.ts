import { type Effect, type EventEnvelope, PerformOn } from '#kernel';
import { CriticalResultOverdue } from '#reporting/contracts';
import { PracticeMail } from '../services/practice-mail.js';

/** Tells the practice that somebody was not told of a critical result, or has not confirmed it. */
@PerformOn({
  name: 'notifications.when-critical-result-overdue-then-mail-the-practice',
  on: CriticalResultOverdue,
  ordered: false,
})
export class WhenCriticalResultOverdueThenMailThePractice implements Effect<CriticalResultOverdue> {
  constructor(private readonly mail: PracticeMail) {}

  async perform({ eventId }: EventEnvelope<CriticalResultOverdue>): Promise<null> {
    await this.mail.send(eventId, 'criticalAlarm', {});
    return null;
  }
}
