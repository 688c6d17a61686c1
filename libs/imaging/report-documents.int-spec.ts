import { createHash } from 'node:crypto';
import { Module } from '@nestjs/common';
import { type EventEnvelope, type IQueryHandler, newId, QueryHandler } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import {
  GetStudyDocument,
  PrintWithdrawal,
  ReportDocumentReady,
  ReportWithdrawn,
  type StudyDocumentView,
  type WithdrawalNoticeView,
} from '#reporting/contracts';
import type { Client } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { WhenReportDocumentReadyThenStoreInStudy } from './application/reactions/when-report-document-ready-then-store-in-study.js';
import { WhenReportWithdrawnThenStoreNotice } from './application/reactions/when-report-withdrawn-then-store-notice.js';
import { reportDocumentUids } from './application/services/report-document-uids.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer } from './testing/dicomweb-peer.js';
import { PracticeModule } from './testing/practice.js';
import { sampleDocument } from './testing/sample-report-document.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;
const PDF = Buffer.from('%PDF-1.7 a signed report');
const NOTICE = Buffer.from('%PDF-1.7 entered in error');
const ENCAPSULATED_PDF = '1.2.840.10008.5.1.4.1.1.104.1';

/** By report and version. */
const documents = new Map<string, StudyDocumentView>();

/** Ids of reports that are withdrawn. */
const withdrawals = new Set<string>();

/** Stands in for reporting's. */
@QueryHandler(GetStudyDocument)
class GetStudyDocumentHandler implements IQueryHandler<GetStudyDocument> {
  execute({ reportId, revision }: GetStudyDocument): Promise<StudyDocumentView> {
    return Promise.resolve(documents.get(`${reportId}/${revision}`)!);
  }
}

/** Stands in for reporting's. */
@QueryHandler(PrintWithdrawal)
class PrintWithdrawalHandler implements IQueryHandler<PrintWithdrawal> {
  execute({ reportId }: PrintWithdrawal): Promise<WithdrawalNoticeView | null> {
    const withdrawn = documents.get(`${reportId}/1`);
    if (!withdrawn || !withdrawals.has(reportId)) return Promise.resolve(null);
    return Promise.resolve({ ...withdrawn, revision: 2, predecessor: 1, pdf: NOTICE });
  }
}

@Module({ providers: [GetStudyDocumentHandler, PrintWithdrawalHandler] })
class ReportsModule {}

let app: ContextsApp;
let organizationId: string;
let peer: DicomwebPeer;
let studyId: string;
let reportId: string;

const state = async (): Promise<Record<string, unknown> | undefined> =>
  (
    await app.owner.query<Record<string, unknown>>(
      `SELECT instance_count, series_count, modalities, last_instance_at FROM study WHERE organization_id = $1`,
      [organizationId],
    )
  ).rows[0];

const events = async (): Promise<string[]> =>
  (
    await app.owner.query<{ type: string }>(
      `SELECT type FROM outbox WHERE organization_id = $1 ORDER BY position`,
      [organizationId],
    )
  ).rows.map(({ type }) => type);

async function document(revision: number, changes: Partial<StudyDocumentView> = {}): Promise<void> {
  const storageKey = `org/${organizationId}/reports/${reportId}/${revision}-${newId()}.pdf`;
  const { size, sha256 } = await app.get(FileStore).put(storageKey, PDF, { maxBytes: 1_000 });
  const predecessor = revision > 1 ? revision - 1 : null;
  const issued = { ...sampleDocument, reportId, studyId, storageKey, size, sha256, revision, predecessor };
  documents.set(`${reportId}/${revision}`, { ...issued, ...changes });
}

function perform(revision: number): Promise<unknown> {
  const event = new ReportDocumentReady({ reportId, orderId: null, fileId: newId(), revision });
  const envelope = { event, organizationId } as EventEnvelope<ReportDocumentReady>;
  return app.run(organizationId, () => app.get(WhenReportDocumentReadyThenStoreInStudy).perform(envelope));
}

function withdraw(): Promise<unknown> {
  withdrawals.add(reportId);
  const status = 'entered-in-error';
  const event = new ReportWithdrawn({ reportId, orderId: null, studyId, status });
  const envelope = { event, organizationId };
  return app.run(organizationId, () =>
    app.get(WhenReportWithdrawnThenStoreNotice).perform(envelope as EventEnvelope<ReportWithdrawn>),
  );
}

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, PracticeModule, ReportsModule, ImagingPublicModule]);
}, START_MS);
afterAll(() => app?.stop());
beforeEach(async () => {
  organizationId = newId();
  reportId = newId();
  peer = new DicomwebPeer(app.as(organizationId, ['studies.read', 'studies.store']));
  await peer.store([ctSmall.bytes]);
  const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM study WHERE organization_id = $1', [
    organizationId,
  ]);
  studyId = rows[0]!.id;
  // An hour ago: what comes now would be news.
  await app.owner.query(`UPDATE study SET last_instance_at = now() - interval '1 hour' WHERE id = $1`, [
    studyId,
  ]);
});

describe('The document of a report', () => {
  it('is stored in the study as an instance of a series of its own, and gives the PDF back', async () => {
    await document(1);
    await perform(1);
    expect(await state()).toMatchObject({ instance_count: 2, series_count: 2, modalities: ['CT', 'DOC'] });
    const uid = reportDocumentUids.instance(reportId, 1);
    const { rows } = await app.owner.query<{ storage_key: string; sop_class_uid: string }>(
      'SELECT storage_key, sop_class_uid FROM instance WHERE sop_instance_uid = $1 AND organization_id = $2',
      [uid, organizationId],
    );
    expect(rows).toMatchObject([{ sop_class_uid: ENCAPSULATED_PDF }]);
    const path = `/dicomweb/studies/${ctSmall.study}/series/${reportDocumentUids.series(reportId)}/instances/${uid}`;
    const rendered = await peer.retrieve(`${path}/rendered`, 'application/pdf');
    expect(rendered.status).toBe(200);
    expect(Buffer.from(await rendered.arrayBuffer()).equals(PDF)).toBe(true);
  });

  it('is no new image: nobody is told of any, and the study is as old as before', async () => {
    await document(1);
    const [before, told] = [await state(), await events()];
    await perform(1);
    expect((await state())?.['last_instance_at']).toEqual(before?.['last_instance_at']);
    expect(await events()).toEqual(told);
  });

  it('is there once, however often it is tried, also when the study has learned something meanwhile', async () => {
    await document(1);
    await perform(1);
    await perform(1);
    await app.owner.query(`UPDATE study SET description = 'Known by now' WHERE id = $1`, [studyId]);
    await perform(1);
    expect(await state()).toMatchObject({ instance_count: 2, series_count: 2 });
  });

  it('has an instance for each version, in one series', async () => {
    for (const revision of [1, 2]) {
      await document(revision);
      await perform(revision);
    }
    expect(await state()).toMatchObject({ instance_count: 3, series_count: 2 });
  });

  it('is not stored when it is not the file that was signed', async () => {
    await document(1, { sha256: createHash('sha256').update('another').digest('hex') });
    await expect(perform(1)).rejects.toThrow('damaged');
    expect(await state()).toMatchObject({ instance_count: 1 });
  });

  it('does not bring back a study that was deleted', async () => {
    await document(1, { studyId: newId() });
    expect(await perform(1)).toBeNull();
    expect(await state()).toMatchObject({ instance_count: 1 });
  });

  it('stays when the report is withdrawn; a newer one says so, once', async () => {
    await document(1);
    await perform(1);
    for (let attempt = 0; attempt < 2; attempt++) await withdraw();
    expect(await state()).toMatchObject({ instance_count: 3, series_count: 2 });
    const { rows } = await app.owner.query<{ instance_number: number }>(
      'SELECT instance_number FROM instance WHERE organization_id = $1 AND sop_class_uid = $2 ORDER BY 1',
      [organizationId, ENCAPSULATED_PDF],
    );
    expect(rows.map((row) => row.instance_number)).toEqual([1, 2]);
  });

  it('is followed by the notice when the report was withdrawn before its document was made', async () => {
    await withdraw();
    await document(1);
    await perform(1);
    expect(await state()).toMatchObject({ instance_count: 3 });
  });

  it('has no notice of withdrawal where there was no document', async () => {
    await withdraw();
    expect(await state()).toMatchObject({ instance_count: 1 });
  });

  it('leaves images that come later as new as they are', async () => {
    await document(1);
    await perform(1);
    await peer.store([rewriteElements(ctSmall.bytes, { SOPInstanceUID: '1.2.3.4.5' })]);
    expect((await events()).at(-1)).toBe('imaging.study-extended');
  });

  it('is not shown in any version to who follows a share link, who sees the images', async () => {
    for (const revision of [1, 2]) {
      await document(revision);
      await perform(revision);
    }
    const only = { study: [ctSmall.study] };
    const visitor = app.as(organizationId, ['studies.read'], { kind: 'share-link', only });
    const found = (client: Client, path: string) => new DicomwebPeer(client).search(path);
    const study = `studies/${ctSmall.study}`;
    for (const level of ['series', 'instances']) {
      expect(await found(peer.client, `${study}/${level}`)).not.toHaveLength(1);
      const seen = await found(visitor, `${study}/${level}`);
      expect(seen.map((one) => one['0020000E']?.Value)).toEqual([[ctSmall.series]]);
    }
    expect(await found(visitor, `${study}/metadata`)).toHaveLength(1);
    const series = `/dicomweb/${study}/series/${reportDocumentUids.series(reportId)}`;
    for (const path of [series, `${series}/metadata`, `${series}/rendered`])
      expect((await visitor.get(path, { headers: { accept: '*/*' } })).status).toBe(404);
  });
});
