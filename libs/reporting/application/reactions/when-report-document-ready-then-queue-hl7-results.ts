import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportDocumentReady } from '../../contracts/events/report-document-ready.event.js';
import { QueueHl7Results } from '../commands/queue-hl7-results/queue-hl7-results.command.js';

/** Systems that want the document are told of a signed version when there is one. */
@ReactTo({ name: 'reporting.when-report-document-ready-then-queue-hl7-results', on: ReportDocumentReady })
export class WhenReportDocumentReadyThenQueueHl7Results implements Reaction<ReportDocumentReady> {
  command({ event }: EventEnvelope<ReportDocumentReady>): Command<unknown> {
    const { reportId, revision } = event.payload;
    return new QueueHl7Results({ reportId, revision, occasion: 'document-ready' });
  }
}
