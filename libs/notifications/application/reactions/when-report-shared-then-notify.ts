import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportShared } from '#reporting/contracts';
import { NotifyOfResult } from '../commands/notify-of-result/notify-of-result.command.js';

/** A link for the patient or the referrer of an order goes to that person; other links are given by whoever made them. */
@ReactTo({ name: 'notifications.when-report-shared-then-notify', on: ReportShared })
export class WhenReportSharedThenNotify implements Reaction<ReportShared> {
  command({ event }: EventEnvelope<ReportShared>): Command<unknown> | null {
    const { shareLinkId, reportId, orderId, audience } = event.payload;
    if (orderId === null || audience === 'other') return null;
    return new NotifyOfResult({ shareLinkId, reportId, orderId, recipientType: audience });
  }
}
