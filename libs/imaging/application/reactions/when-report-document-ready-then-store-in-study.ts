import { createHash } from 'node:crypto';
import { type Command, type Effect, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { GetStudyDocument, ReportDocumentReady, type StudyDocumentView } from '#reporting/contracts';
import { ReportDocumentStore } from '../services/report-document-store.js';

/** Stores the signed document of a report in its study, each version as an instance of its own. */
@PerformOn({ name: 'imaging.when-report-document-ready-then-store-in-study', on: ReportDocumentReady })
export class WhenReportDocumentReadyThenStoreInStudy implements Effect<ReportDocumentReady> {
  constructor(
    private readonly mediator: Mediator,
    private readonly files: FileStore,
    private readonly documents: ReportDocumentStore,
  ) {}

  async perform({
    event,
    organizationId,
  }: EventEnvelope<ReportDocumentReady>): Promise<Command<unknown> | null> {
    const { reportId, revision } = event.payload;
    const document = await this.mediator.ask(new GetStudyDocument({ reportId, revision }));
    await this.documents.store(
      organizationId,
      { ...document, verification: 'VERIFIED' },
      this.contentOf(document),
    );
    // Withdrawn before its document was there.
    await this.documents.storeNotice(organizationId, reportId);
    return null;
  }

  /** Fails at its end when the file is not the one that was signed: then nothing is stored. */
  private async *contentOf({ storageKey, sha256 }: StudyDocumentView): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    const { stream } = await this.files.get(storageKey);
    for await (const piece of stream) {
      const bytes = piece as Uint8Array;
      hash.update(bytes);
      yield bytes;
    }
    if (hash.digest('hex') !== sha256) throw new Error('the document of a report is damaged in the store');
  }
}
