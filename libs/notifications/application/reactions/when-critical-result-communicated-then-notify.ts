import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { CriticalResultCommunicated } from '#reporting/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** Who is to acknowledge what they were told. */
@ReactTo({
  name: 'notifications.when-critical-result-communicated-then-notify',
  on: CriticalResultCommunicated,
})
export class WhenCriticalResultCommunicatedThenNotify implements Reaction<CriticalResultCommunicated> {
  command({ event }: EventEnvelope<CriticalResultCommunicated>): NotifyColleague | null {
    const { recipientId: userId, reportId } = event.payload;
    return userId
      ? new NotifyColleague({ userId, kind: 'critical-result-communicated', subjectId: reportId })
      : null;
  }
}
