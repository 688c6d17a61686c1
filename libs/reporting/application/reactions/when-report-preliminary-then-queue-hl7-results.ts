import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportPreliminary } from '../../contracts/events/report-preliminary.event.js';
import { QueueHl7Results } from '../commands/queue-hl7-results/queue-hl7-results.command.js';

/** Systems that want preliminary reports are told of one. */
@ReactTo({ name: 'reporting.when-report-preliminary-then-queue-hl7-results', on: ReportPreliminary })
export class WhenReportPreliminaryThenQueueHl7Results implements Reaction<ReportPreliminary> {
  command({ event }: EventEnvelope<ReportPreliminary>): Command<unknown> {
    return new QueueHl7Results({ reportId: event.payload.reportId, occasion: 'preliminary' });
  }
}
