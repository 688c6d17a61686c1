import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { CriticalResultOverdue } from '#reporting/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Who flagged it until somebody was told, then whom they told. */
@ReactTo({ name: 'notifications.when-critical-result-overdue-then-notify', on: CriticalResultOverdue })
export class WhenCriticalResultOverdueThenNotify implements Reaction<CriticalResultOverdue> {
  command({ event }: EventEnvelope<CriticalResultOverdue>): NotifyColleague | null {
    const { userId, reportId } = event.payload;
    return userId
      ? new NotifyColleague({ userId, kind: 'critical-result-overdue', subjectId: reportId })
      : null;
  }
}
