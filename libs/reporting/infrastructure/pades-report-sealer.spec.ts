import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RetryLater } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import { EffectFailure } from '#platform/outbound/effect-failure';
import { UndiciOutboundHttp } from '#platform/outbound/undici-outbound-http';
import { FakeTsa } from '#test/fakes/tsa';
import { programPath, runProgram } from '#test/support/run-program';
import type { SealingKey } from '../application/services/report-sealer.js';
import { PadesReportSealer } from './pades-report-sealer.js';
import { renderReportPdf } from './pdf/report-pdf-renderer.js';
import { DerNode } from './pdf/testing/der-node.js';
import { sampleReport } from './pdf/testing/sample-report.js';
import { verifyPdfSignatures } from './pdf/testing/verify-pdf-signature.js';

const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const MINUTE_MS = 60_000;

describe('Sealing a report', () => {
  let tsa: FakeTsa;
  let http: UndiciOutboundHttp;
  let pdf: Buffer;
  let key: SealingKey;

  beforeAll(async () => {
    tsa = await FakeTsa.start();
    pdf = await renderReportPdf(sampleReport);
    http = new UndiciOutboundHttp({ allowPrivate: false });
    key = await new PadesReportSealer(testSettings(), http).makeKey('Röntgen & Söhne', new Date());
  });
  beforeEach(() => {
    tsa.behaviour = 'well';
    http = new UndiciOutboundHttp({ allowPrivate: false });
  });
  afterEach(() => http.onApplicationShutdown());
  afterAll(() => tsa.stop());

  const sealer = (env: Record<string, string> = {}): PadesReportSealer =>
    new PadesReportSealer(testSettings({ PDF_TSA_URL: tsa.url, ...env }), http);
  const claims = (waited = 0) => ({ signedAt: new Date(), wantedSince: new Date(Date.now() - waited) });

  it('with a time-stamp server is PAdES baseline B-T: a stamp over the very signature', async () => {
    const { bytes, level, timeStampedAt } = await sealer().seal(pdf, key, claims());
    expect(level).toBe('B-T');
    expect(Math.abs(timeStampedAt!.getTime() - Date.now())).toBeLessThan(MINUTE_MS);
    expect(verifyPdfSignatures(bytes)).toMatchObject([
      { coversWholeFile: true, digestMatches: true, signatureMatches: true, certificateMatches: true },
    ]);
    const { signature, unsigned } = signerOf(bytes);
    expect(unsigned.map(({ type }) => type)).toEqual([TIME_STAMP_TOKEN]);
    const stampedHash = createHash('sha256').update(signature).digest();
    expect(unsigned[0]?.value.raw.includes(stampedHash)).toBe(true);
  });

  it('without one is B-B, with room for no more than that', async () => {
    const plain = new PadesReportSealer(testSettings(), http);
    const sealed = await plain.seal(pdf, key, claims());
    expect(sealed).toMatchObject({ level: 'B-B', timeStampedAt: null });
    expect(sealed.bytes.length - pdf.length).toBeLessThan(16_000);
  });

  it('tells of a sealed document how it was sealed', async () => {
    const { bytes, timeStampedAt } = await sealer().seal(pdf, key, claims());
    expect(await sealer().levelOf(bytes)).toEqual({ level: 'B-T', timeStampedAt });
    const plain = await new PadesReportSealer(testSettings(), http).seal(pdf, key, claims());
    expect(await sealer().levelOf(plain.bytes)).toEqual({ level: 'B-B', timeStampedAt: null });
    await expect(sealer().levelOf(pdf)).rejects.toThrow('not signed');
  });

  it('is never B-B for want of a stamp, however long it waited, where one is required', async () => {
    tsa.behaviour = 'rejects';
    await expect(sealer().seal(pdf, key, claims(10_000 * MINUTE_MS))).rejects.toThrow(EffectFailure);
  });

  it('waits for a stamp, and does without it in the end, where one is preferred', async () => {
    tsa.behaviour = 'error-500';
    const preferring = sealer({ PDF_TIME_STAMP: 'prefer', PDF_TIME_STAMP_WAIT_MINUTES: '30' });
    const early = await preferring.seal(pdf, key, claims(29 * MINUTE_MS)).catch((error: unknown) => error);
    expect(early).toBeInstanceOf(RetryLater);
    expect(early).toMatchObject({ counts: false });
    expect(await preferring.seal(pdf, key, claims(30 * MINUTE_MS))).toMatchObject({ level: 'B-B' });
    tsa.behaviour = 'well';
    expect(await preferring.seal(pdf, key, claims(30 * MINUTE_MS))).toMatchObject({ level: 'B-T' });
  });

  it('with a stamp is called valid by pdfsig, and broken when a byte of any region is another', async () => {
    const pdfsig = programPath('pdfsig', 'poppler-utils');
    const folder = await mkdtemp(join(tmpdir(), 'isocenter-seal-'));
    const verdict = async (bytes: Buffer): Promise<string> => {
      const file = join(folder, 'report.pdf');
      await writeFile(file, bytes);
      return (await runProgram(pdfsig, [file], folder)).output;
    };
    try {
      const { bytes } = await sealer().seal(pdf, key, claims());
      expect(await verdict(bytes)).toContain('Signature is Valid.');
      const [signature] = verifyPdfSignatures(bytes);
      const [, length = 0, resume = 0] = signature!.byteRange;
      const message = bytes.toString('latin1', length + 1, resume - 1);
      const digest = message.indexOf(bytesOf(signerOf(bytes).signature));
      const regions = {
        'the header': 6,
        'the report': Math.floor(pdf.length / 2),
        'the signature dictionary': length - 20,
        'the signature': length + 1 + digest + 40,
        'what follows it': resume + 5,
        'the end of the file': bytes.length - 8,
      };
      for (const [region, at] of Object.entries(regions)) {
        const forged = Buffer.from(bytes);
        forged[at] = forged[at] === 0x30 ? 0x31 : 0x30;
        expect([region, (await verdict(forged)).includes('Signature is Valid.')]).toEqual([region, false]);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

const bytesOf = (bytes: Buffer): string => bytes.toString('hex');

/** The signature of the first signer, and its unsigned attributes. */
function signerOf(pdf: Buffer) {
  const [verified] = verifyPdfSignatures(pdf);
  const [, length = 0, resume = 0] = verified!.byteRange;
  const message = DerNode.read(Buffer.from(pdf.toString('latin1', length + 1, resume - 1), 'hex'));
  const signer = message.at(1).at(0).children.at(-1)!.at(0);
  const unsigned = signer.children
    .slice(6)
    .flatMap(({ children }) => children.map((entry) => ({ type: entry.at(0).oid, value: entry.at(1) })));
  return { signature: signer.at(5).content, unsigned };
}
