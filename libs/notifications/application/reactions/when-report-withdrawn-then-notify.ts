import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportWithdrawn } from '#reporting/contracts';
import { NotifyOfWithdrawal } from '../commands/notify-of-withdrawal/notify-of-withdrawal.command.js';

/** Whoever was told of a report must not rely on it any more. Nobody was told of one that was never signed. */
@ReactTo({ name: 'notifications.when-report-withdrawn-then-notify', on: ReportWithdrawn })
export class WhenReportWithdrawnThenNotify implements Reaction<ReportWithdrawn> {
  command({ event }: EventEnvelope<ReportWithdrawn>): Command<unknown> | null {
    const { reportId, status } = event.payload;
    return status === 'entered-in-error' ? new NotifyOfWithdrawal({ reportId }) : null;
  }
}
