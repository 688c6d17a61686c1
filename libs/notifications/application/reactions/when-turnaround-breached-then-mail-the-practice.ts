import { type Effect, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { TurnaroundBreached } from '#reporting/contracts';
import { ClaimPracticeNotice } from '../commands/claim-practice-notice/claim-practice-notice.command.js';
import { PracticeMail } from '../services/practice-mail.js';

/** Tells the practice that reports are overdue; of many that become so at once it gets one mail. */
@PerformOn({
  name: 'notifications.when-turnaround-breached-then-mail-the-practice',
  on: TurnaroundBreached,
  ordered: false,
})
export class WhenTurnaroundBreachedThenMailThePractice implements Effect<TurnaroundBreached> {
  constructor(
    private readonly mediator: Mediator,
    private readonly mail: PracticeMail,
  ) {}

  async perform({ eventId }: EventEnvelope<TurnaroundBreached>): Promise<null> {
    const isNews = await this.mediator.send(
      new ClaimPracticeNotice({ kind: 'turnaround-breached', eventId }),
    );
    if (isNews) await this.mail.send(eventId, 'turnaroundAlarm', {});
    return null;
  }
}
