import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportSigned } from '../../contracts/events/report-signed.event.js';
import { QueueHl7Results } from '../commands/queue-hl7-results/queue-hl7-results.command.js';

/** Other systems are told of every signed version. */
@ReactTo({ name: 'reporting.when-report-signed-then-queue-hl7-results', on: ReportSigned })
export class WhenReportSignedThenQueueHl7Results implements Reaction<ReportSigned> {
  command({ event }: EventEnvelope<ReportSigned>): Command<unknown> {
    const { reportId, revision } = event.payload;
    return new QueueHl7Results({ reportId, revision, occasion: 'signed' });
  }
}
