import { type Command, type Effect, type EventEnvelope, PerformOn } from '#kernel';
import { ReportWithdrawn } from '#reporting/contracts';
import { ReportDocumentStore } from '../services/report-document-store.js';

/** The documents of a withdrawn report stay in its study; the newest of them says that the report was entered in error. */
@PerformOn({ name: 'imaging.when-report-withdrawn-then-store-notice', on: ReportWithdrawn })
export class WhenReportWithdrawnThenStoreNotice implements Effect<ReportWithdrawn> {
  constructor(private readonly documents: ReportDocumentStore) {}

  async perform({ event, organizationId }: EventEnvelope<ReportWithdrawn>): Promise<Command<unknown> | null> {
    await this.documents.storeNotice(organizationId, event.payload.reportId);
    return null;
  }
}
