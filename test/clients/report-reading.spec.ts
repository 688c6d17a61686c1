import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderReportPdf } from '#reporting/infrastructure/pdf/report-pdf-renderer';
import { createOrganizationCertificate } from '#reporting/infrastructure/pdf/signing/organization-certificate';
import { signPdf } from '#reporting/infrastructure/pdf/signing/sign-pdf';
import { sampleReport } from '#reporting/infrastructure/pdf/testing/sample-report';
import { programPath, runProgram } from '#test/support/run-program';

const findings = Array.from({ length: 60 }, (_, n) => `Word${n} unremarkable`).join(' ');

/** How others read what is tagged: a screen reader is given the same. */
describe('The tags of a signed report', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-reading-'));
    file = join(folder, 'report.pdf');
    const key = await createOrganizationCertificate('Röntgen', new Date('2026-01-01T00:00:00Z'));
    const pdf = await renderReportPdf({ ...sampleReport, findings });
    await writeFile(file, await signPdf(pdf, key, { signedAt: sampleReport.issuedAt }));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const poppler = async (option: string): Promise<string> =>
    (await runProgram(programPath('pdfinfo', 'poppler-utils'), [option, file], folder)).output;

  it('are known to poppler, with language, title and no suspects', async () => {
    const facts = await poppler('-isodates');
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^Suspects: +no$/m);
    expect(facts).toMatch(/^Title: +Diagnostic report ACC-2026-0001$/m);
  });

  it('give poppler each text with its words apart, over lines and blocks', async () => {
    const text = await poppler('-struct-text');
    expect(text).toContain(`"${findings}"`);
    expect(text).toContain('"FINAL Verified and signed."');
    expect(text).toContain('"Electronically signed by Dr. Bea Attending Consultant radiologist 20 Nov 2026');
  });
});
