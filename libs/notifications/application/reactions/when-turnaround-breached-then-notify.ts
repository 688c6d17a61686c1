import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { TurnaroundBreached } from '#reporting/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Whose report is overdue. */
@ReactTo({ name: 'notifications.when-turnaround-breached-then-notify', on: TurnaroundBreached })
export class WhenTurnaroundBreachedThenNotify implements Reaction<TurnaroundBreached> {
  command({ event }: EventEnvelope<TurnaroundBreached>): NotifyColleague | null {
    const { readerId: userId, reportId } = event.payload;
    return userId ? new NotifyColleague({ userId, kind: 'turnaround-breached', subjectId: reportId }) : null;
  }
}
