import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { PDF } from '@libpdf/core';
import sharp from 'sharp';
import { notFound } from '#kernel';
import { checkPdfStructure } from '#platform/pdf/testing/check-pdf-structure';
import { FileStore } from '#platform/storage/file-store';
import { FakeTsa } from '#test/fakes/tsa';
import { GiveVerificationCode } from './application/commands/give-verification-code/give-verification-code.command.js';
import { GetStudyDocument, PrintWithdrawal } from './contracts/index.js';
import { ReportPrinter } from './application/services/report-printer.js';
import { ReportSealer } from './application/services/report-sealer.js';
import { AttachReportDocumentHandler } from './application/commands/attach-report-document/attach-report-document.handler.js';
import { known, KNOWN_IMAGE, RegisterFileStandIn, RenderImageStandIn } from './testing/stand-ins.js';
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
    reporting = await ReportingApp.start({ PDF_TSA_URL: tsa.url, RATE_LIMIT_LOGIN: '0' });
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

  it('show the images of their version on the letterhead, and are issued without one that cannot be drawn', async () => {
    const { app, ada, organizationId } = reporting;
    const jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    jest.spyOn(app.get(RenderImageStandIn), 'execute').mockImplementation(({ frame }) => {
      if (frame === 3) throw notFound('imaging.frame');
      return Promise.resolve({ contentType: 'image/jpeg', bytes: jpeg });
    });
    const usual = { logoFileId: null, accentColor: null, paper: 'Letter', footer: 'HRB 4711' };
    const layout = { body: { ...usual, addressLines: ['Kai 1'] }, headers: { 'if-match': '*' } };
    expect((await ada.request('PUT', '/v1/report-layout', layout)).status).toBe(200);
    const id = await reporting.arrived();
    const images = [1, 3].map((frame) => ({ sopInstanceUid: KNOWN_IMAGE, frame, caption: `Frame ${frame}` }));
    expect((await reporting.change(ada, 'PUT', `${id}/key-images`, '*', { images })).status).toBe(200);
    await reporting.change(ada, 'PATCH', id, '*', { findings: 'A nodule.' });
    await reporting.change(ada, 'POST', `${id}/sign`, '*', { password: 'right' });
    expect((await reporting.change(ada, 'PUT', `${id}/key-images`, '*', { images: [] })).status).toBe(409);
    await reporting.makeDocument(id);
    const [row] = await rowsOf(id);
    const pdf = await buffer((await app.get(FileStore).get(row!.storage_key)).stream);
    expect(await checkPdfStructure(pdf)).toEqual([]);
    const [page] = (await PDF.load(pdf)).getPages();
    expect(page).toMatchObject({ width: 612, height: 792 });
    const text = page!.extractText().text.replace(/\s+/g, ' ');
    for (const part of [
      'Kai 1',
      'HRB 4711',
      'Key image 1: Frame 1',
      'Key image 2: Frame 3 – could not be drawn',
    ])
      expect(text).toContain(part);
    const [revision] = (await ada.get<object[]>(`/v1/reports/${id}/revisions`)).body;
    expect(revision).toMatchObject({ keyImages: [{ frame: 1 }, { frame: 3 }] });
    const document = await app.run(organizationId, () =>
      app.mediator.ask(new GetStudyDocument({ reportId: id, revision: 1 })),
    );
    expect(document.sources).toEqual([
      { sopClassUid: '1.2.840.10008.5.1.4.1.1.2', sopInstanceUid: KNOWN_IMAGE },
    ]);
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

  describe('are verified by the codes on them', () => {
    interface Version {
      readonly documentSha256: string;
      readonly verificationCode: string;
    }
    const look = (path: string) =>
      reporting.app.anonymous.get<string>(path, {
        headers: { accept: 'text/html', 'accept-language': 'de' },
      });
    const versionsOf = async (id: string) =>
      (await reporting.ada.get<Version[]>(`/v1/reports/${id}/revisions`)).body;

    async function issued(): Promise<Version & { readonly id: string }> {
      const id = await signed();
      await reporting.makeDocument(id);
      const [version] = await versionsOf(id);
      return { id, ...version! };
    }

    it('by anybody, who learns of newer versions and of a withdrawal, and nothing of the patient', async () => {
      const { id, verificationCode: code } = await issued();
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      const page = await look(`/verify/${code}`);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(page.headers.get('content-security-policy')).toContain("script-src 'sha256-");
      expect(page.body).toMatch(/is valid.*Röntgen &#38; Söhne.*PAdES B-T/s);
      expect(page.body).not.toMatch(/Łucja|ACC-7|nodule|1980|chest|Dr\./);
      const amendment = { password: 'right', reason: 'Wrong side.', addendum: 'On the left.' };
      await reporting.change(reporting.ada, 'POST', `${id}/amend`, '*', amendment);
      expect((await look(`/verify/${code}`)).body).toContain('replaced it by version 2 of');
      await reporting.makeDocument(id);
      const newer = (await versionsOf(id))[1]!.verificationCode;
      expect((await look(`/verify/${newer}`)).body).toContain('is valid');
      await reporting.change(reporting.ada, 'POST', `${id}/withdraw`, '*', { reason: 'Wrong patient.' });
      for (const one of [code, newer]) expect((await look(`/verify/${one}`)).body).toContain('was withdrawn');
    });

    it('which they keep when they are made again, and which tell them from other files', async () => {
      const { id, verificationCode: code, documentSha256: sha256 } = await issued();
      expect(await reporting.send(new GiveVerificationCode({ reportId: id, revision: 1 }))).toBe(code);
      expect((await reporting.ada.get(`/v1/reports/${id}`)).body).toMatchObject({
        documentSignatureLevel: 'B-T',
      });
      const [row] = await rowsOf(id);
      const pdf = await buffer((await reporting.app.get(FileStore).get(row!.storage_key)).stream);
      expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256);
      const [sheet] = (await PDF.load(pdf)).getPages();
      expect(sheet!.extractText().text).toContain(code);
      const compare = async (hash: string) => {
        const { status, body } = await look(`/verify/${code}?sha256=${hash}`);
        return [status, /class="(?:right|wrong)" (?:id="fault" )?role[^>]*>([^<]*)/.exec(body)?.[1]];
      };
      expect(await compare(sha256.toUpperCase())).toEqual([200, 'Your file is this document, unchanged.']);
      expect(await compare('0'.repeat(64))).toEqual([200, expect.stringContaining('not this document')]);
      expect(await compare('')).toEqual([422, expect.stringContaining('64 digits')]);
    });

    it('however those are written, and by none that was not given', async () => {
      const { verificationCode: code } = await issued();
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      const found = await look(`/verify?code=${encodeURIComponent(typed)}`);
      expect([found.status, found.headers.get('location')]).toEqual([303, `/verify/${code}`]);
      expect((await look(`/verify/${encodeURIComponent(typed)}`)).body).toContain('is valid');
      expect((await look('/verify')).body).toContain('Befund prüfen');
      expect((await look('/verify?code=7K2M')).status).toBe(422);
      for (const path of ['0000-0000-0000-0000', 'x', code.slice(1), '..%2f..%2fetc', '%00'])
        expect((await look(`/verify/${path}`)).status).toBe(404);
      const problem = await reporting.app.anonymous.get('/verify/0000-0000-0000-0000');
      expect(problem).toMatchObject({ status: 404, body: { code: 'reporting.verification-code.not-found' } });
    });
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
