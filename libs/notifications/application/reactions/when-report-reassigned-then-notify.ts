import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportReassigned } from '#reporting/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Who gets a study from somebody else; not who takes it over. */
@ReactTo({ name: 'notifications.when-report-reassigned-then-notify', on: ReportReassigned })
export class WhenReportReassignedThenNotify implements Reaction<ReportReassigned> {
  command({ event }: EventEnvelope<ReportReassigned>): NotifyColleague | null {
    const { reportId, toId, byId } = event.payload;
    if (toId === byId) return null;
    return new NotifyColleague({ userId: toId, kind: 'report-assigned', subjectId: reportId });
  }
}
