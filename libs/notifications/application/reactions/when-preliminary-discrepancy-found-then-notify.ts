import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { PreliminaryDiscrepancyFound } from '#reporting/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Who wrote what another has signed with changes. */
@ReactTo({
  name: 'notifications.when-preliminary-discrepancy-found-then-notify',
  on: PreliminaryDiscrepancyFound,
})
export class WhenPreliminaryDiscrepancyFoundThenNotify implements Reaction<PreliminaryDiscrepancyFound> {
  command({ event }: EventEnvelope<PreliminaryDiscrepancyFound>): NotifyColleague | null {
    const { authorId: userId, reportId } = event.payload;
    return userId
      ? new NotifyColleague({ userId, kind: 'preliminary-discrepancy', subjectId: reportId })
      : null;
  }
}
