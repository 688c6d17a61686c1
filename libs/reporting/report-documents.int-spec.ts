import { buffer } from 'node:stream/consumers';
import { PDF } from '@libpdf/core';
import { FileStore } from '#platform/storage/file-store';
import { FakeTsa } from '#test/fakes/tsa';
import { GetStudyDocument, PrintWithdrawal } from './contracts/index.js';
import { ReportPrinter } from './application/services/report-printer.js';
import { ReportSealer } from './application/services/report-sealer.js';
import { AttachReportDocumentHandler } from './application/commands/attach-report-document/attach-report-document.handler.js';
import { RegisterFileStandIn, known } from './testing/stand-ins.js';
import { ReportingApp } from './testing/reporting-app.js';
import { verifyPdfSignatures } from './infrastructure/pdf/testing/verify-pdf-signature.js';

interface Row {
  readonly revision: number;
  readonly storage_key: string;
  readonly signature_level: string;
  readonly time_stamped_at: Date | null;
}

const dies = (): never => {
  throw new Error('the process died');
};

describe('The documents of a report', () => {
  let tsa: FakeTsa;
  let reporting: ReportingApp;
  let turns = 0;

  beforeAll(async () => {
    tsa = await FakeTsa.start();
    reporting = await ReportingApp.start({ PDF_TSA_URL: tsa.url });
  }, 240_000);
  beforeEach(() => {
    tsa.behaviour = 'well';
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await reporting?.app.stop();
    await tsa.stop();
  });

  /** Signed, and nothing more. */
  async function signed(): Promise<string> {
    const id = await reporting.arrived();
    // A person may sign so often a minute.
    const reader = turns++ % 2 === 0 ? reporting.ada : reporting.bea;
    await reporting.change(reader, 'PATCH', id, '*', { findings: 'A nodule.' });
    const answer = await reporting.change(reader, 'POST', `${id}/sign`, '*', { password: 'right' });
    expect(answer.status).toBe(200);
    return id;
  }

  const rowsOf = async (id: string): Promise<Row[]> =>
    (
      await reporting.app.owner.query<Row>(
        'SELECT revision, storage_key, signature_level, time_stamped_at FROM report_file WHERE report_id = $1',
        [id],
      )
    ).rows;

  it('are stamped by the time-stamp server, and say so', async () => {
    const id = await signed();
    await reporting.makeDocument(id);
    const [row] = await rowsOf(id);
    expect(row).toMatchObject({ signature_level: 'B-T' });
    expect(Math.abs(row!.time_stamped_at!.getTime() - Date.now())).toBeLessThan(60_000);
    const document = await reporting.system(() =>
      reporting.app.mediator.ask(new GetStudyDocument({ reportId: id, revision: 1 })),
    );
    expect(document).toMatchObject({ storageKey: row!.storage_key, title: 'CT chest', predecessor: null });
  });

  it('wait for the time-stamp server, and are not issued without it', async () => {
    tsa.behaviour = 'rejects';
    const id = await signed();
    await expect(reporting.makeDocument(id)).rejects.toThrow('refuses');
    expect(await rowsOf(id)).toEqual([]);
    tsa.behaviour = 'well';
    await reporting.makeDocument(id);
    expect(await rowsOf(id)).toMatchObject([{ signature_level: 'B-T' }]);
  });

  /** Where a process may die, the first time that it comes there. */
  const deaths: readonly (readonly [string, () => void])[] = [
    ['before it is rendered', () => dieOnce(reporting.app.get(ReportPrinter), 'print')],
    ['before it is sealed', () => dieOnce(reporting.app.get(ReportSealer), 'seal')],
    ['after it was sealed', () => dieOnceAfter(reporting.app.get(ReportSealer), 'seal')],
    ['after it was stored', () => dieOnceAfter(reporting.app.get(FileStore), 'put')],
    ['before it is known as a file', () => dieOnce(reporting.app.get(RegisterFileStandIn), 'execute')],
    ['after it was known as a file', () => dieOnceAfter(reporting.app.get(RegisterFileStandIn), 'execute')],
    ['before it is attached', () => dieOnce(reporting.app.get(AttachReportDocumentHandler), 'execute')],
    ['while it is attached', () => dieOnceAfter(reporting.app.get(AttachReportDocumentHandler), 'execute')],
  ];

  it.each(deaths)('are one for each version, with one signature, when a process dies %s', async (_, plan) => {
    const id = await signed();
    plan();
    await expect(reporting.makeDocument(id)).rejects.toThrow('the process died');
    jest.restoreAllMocks();
    await reporting.makeDocument(id);
    await reporting.makeDocument(id);
    const rows = await rowsOf(id);
    expect(rows).toMatchObject([{ revision: 1, signature_level: 'B-T' }]);
    const files = [...known.files.values()].filter(({ subjectId }) => subjectId === id);
    expect(files.map(({ storageKey }) => storageKey)).toEqual([rows[0]!.storage_key]);
    const { stream } = await reporting.app.get(FileStore).get(rows[0]!.storage_key);
    expect(verifyPdfSignatures(await buffer(stream))).toMatchObject([
      { coversWholeFile: true, signatureMatches: true },
    ]);
    const ready = (await reporting.events(id)).filter((name) => name === 'report-document-ready');
    expect(ready).toHaveLength(1);
  });

  it('are followed by a notice when the report is withdrawn, and by none when it had no document', async () => {
    const id = await signed();
    const notice = () =>
      reporting.system(() => reporting.app.mediator.ask(new PrintWithdrawal({ reportId: id })));
    expect(await notice()).toBeNull();
    await reporting.makeDocument(id);
    expect(await notice()).toBeNull();
    const body = { reason: 'Wrong patient.' };
    expect((await reporting.change(reporting.ada, 'POST', `${id}/withdraw`, '*', body)).status).toBe(200);
    const printed = await notice();
    expect(printed).toMatchObject({ revision: 2, predecessor: 1, title: 'CT chest' });
    const [page] = (await PDF.load(printed!.pdf)).getPages();
    const text = page!.extractText().text.replace(/\s+/g, ' ');
    expect(text).toContain('ENTERED IN ERROR');
    expect(text).toContain('Reason for the withdrawal: Wrong patient.');
    expect(text).toContain('A nodule.');
  });

  it('keep what an attempt before had sealed better than the next one could', async () => {
    const id = await signed();
    dieOnce(reporting.app.get(AttachReportDocumentHandler), 'execute');
    await expect(reporting.makeDocument(id)).rejects.toThrow('the process died');
    jest.restoreAllMocks();
    jest.spyOn(reporting.app.get(ReportSealer), 'seal').mockResolvedValueOnce({
      bytes: Buffer.from('%PDF without a stamp'),
      level: 'B-B',
      timeStampedAt: null,
    });
    await reporting.makeDocument(id);
    expect(await rowsOf(id)).toMatchObject([{ signature_level: 'B-T' }]);
  });
});

function dieOnce<T extends object>(target: T, method: keyof T & string): void {
  jest.spyOn(target as never, method as never).mockImplementationOnce(dies);
}

/** Does its work, and what comes of it is lost. */
function dieOnceAfter<T extends object>(target: T, method: keyof T & string): void {
  const works = (target[method] as (...args: unknown[]) => Promise<unknown>).bind(target);
  const once = async (...args: unknown[]): Promise<never> => {
    await works(...args);
    return dies();
  };
  jest.spyOn(target as never, method as never).mockImplementationOnce(once as never);
}
