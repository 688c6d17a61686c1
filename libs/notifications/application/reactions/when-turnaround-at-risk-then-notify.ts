import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { TurnaroundAtRisk } from '#reporting/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Whose report becomes due. What is nobody’s is seen in the worklist. */
@ReactTo({ name: 'notifications.when-turnaround-at-risk-then-notify', on: TurnaroundAtRisk })
export class WhenTurnaroundAtRiskThenNotify implements Reaction<TurnaroundAtRisk> {
  command({ event }: EventEnvelope<TurnaroundAtRisk>): NotifyColleague | null {
    const { readerId: userId, reportId } = event.payload;
    return userId ? new NotifyColleague({ userId, kind: 'turnaround-at-risk', subjectId: reportId }) : null;
  }
}
