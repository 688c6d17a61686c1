import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportDocumentReady } from '../../contracts/events/report-document-ready.event.js';
import { ShareSignedReport } from '../commands/share-signed-report/share-signed-report.command.js';

/** The patient of an ordered examination gets a link to the signed document. */
@ReactTo({ name: 'reporting.when-report-document-ready-then-share-with-patient', on: ReportDocumentReady })
export class WhenReportDocumentReadyThenShareWithPatient implements Reaction<ReportDocumentReady> {
  command({ event }: EventEnvelope<ReportDocumentReady>): Command<unknown> | null {
    const { reportId, revision, orderId } = event.payload;
    return orderId === null ? null : new ShareSignedReport({ reportId, revision, audience: 'patient' });
  }
}
