import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportPreliminary } from '#reporting/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Who is to review a preliminary report. */
@ReactTo({ name: 'notifications.when-report-preliminary-then-notify', on: ReportPreliminary })
export class WhenReportPreliminaryThenNotify implements Reaction<ReportPreliminary> {
  command({ event }: EventEnvelope<ReportPreliminary>): NotifyColleague | null {
    const { supervisorId: userId, reportId } = event.payload;
    return userId ? new NotifyColleague({ userId, kind: 'review-waits', subjectId: reportId }) : null;
  }
}
