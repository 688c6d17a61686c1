import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportWithdrawn } from '../../contracts/events/report-withdrawn.event.js';
import { QueueHl7Results } from '../commands/queue-hl7-results/queue-hl7-results.command.js';

/** Systems that were told of a report are told that it no longer holds. */
@ReactTo({ name: 'reporting.when-report-withdrawn-then-queue-hl7-results', on: ReportWithdrawn })
export class WhenReportWithdrawnThenQueueHl7Results implements Reaction<ReportWithdrawn> {
  command({ event }: EventEnvelope<ReportWithdrawn>): Command<unknown> {
    return new QueueHl7Results({ reportId: event.payload.reportId, occasion: 'withdrawn' });
  }
}
