import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describeReportDocument,
  type ReportDocumentFacts,
} from '#imaging/application/services/describe-report-document';
import { WrittenEncapsulatedPdfs } from '#imaging/infrastructure/dicom/documents/written-encapsulated-pdfs';
import { sampleDocument, sampleHeader } from '#imaging/testing/sample-report-document';
import { renderReportPdf } from '#reporting/infrastructure/pdf/report-pdf-renderer';
import { createOrganizationCertificate } from '#reporting/infrastructure/pdf/signing/organization-certificate';
import { signPdf } from '#reporting/infrastructure/pdf/signing/sign-pdf';
import { sampleReport } from '#reporting/infrastructure/pdf/testing/sample-report';
import { programPath, runProgram } from '#test/support/run-program';
import { Dcmtk } from './dcmtk.js';

/** A study of a device that fills in what it must. */
const bareHeader: typeof sampleHeader = {
  ...sampleHeader,
  ...{ studyDate: null, studyTime: null, accessionNumber: null, description: null },
  ...{ referringPhysicianName: null, patientName: null, patientNumber: null },
  ...{ patientBirthDate: null, patientSex: null },
};
const practice = { name: 'Röntgen & Söhne', timeZone: 'Europe/Berlin' };

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

describe('A signed report in the archive', () => {
  let folder: string;
  let pdf: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-document-'));
    const key = await createOrganizationCertificate(practice.name, new Date('2026-01-01T00:00:00Z'));
    pdf = await signPdf(await renderReportPdf(sampleReport), key, { signedAt: sampleReport.issuedAt });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function written(
    bytes: Buffer,
    facts: Partial<ReportDocumentFacts> = {},
    header = sampleHeader,
  ): Promise<string> {
    const sources = [{ sopClassUid: '1.2.840.10008.5.1.4.1.1.2', sopInstanceUid: '1.2.3' }];
    const document = { ...sampleDocument, revision: 2, predecessor: 1, sources, ...facts };
    const description = describeReportDocument(document, header, practice);
    const parts: Buffer[] = [];
    for await (const part of new WrittenEncapsulatedPdfs().file(description, once(bytes), bytes.length))
      parts.push(part);
    const file = join(folder, 'report.dcm');
    await writeFile(file, Buffer.concat(parts));
    return file;
  }

  it.each(['even', 'odd'])(
    'comes back from DCMTK to the last byte, at a length that is %s',
    async (parity) => {
      const wanted = parity === 'odd' ? 1 : 0;
      // White space after the last line of a PDF is no part of it.
      const bytes = pdf.length % 2 === wanted ? pdf : Buffer.concat([pdf, Buffer.from('\n')]);
      const back = join(folder, `${parity}.pdf`);
      const { status, output } = await runProgram(
        Dcmtk.path('dcm2pdf'),
        [await written(bytes), back],
        folder,
      );
      expect({ status, output }).toEqual({ status: 0, output: '' });
      expect((await readFile(back)).equals(bytes)).toBe(true);
    },
  );

  it('keeps a signature that poppler calls valid', async () => {
    const back = join(folder, 'signed.pdf');
    await runProgram(Dcmtk.path('dcm2pdf'), [await written(pdf), back], folder);
    const { output } = await runProgram(programPath('pdfsig', 'poppler-utils'), [back], folder);
    expect(output).toContain('Signature is Valid.');
    expect(output).toContain('Total document signed');
  });

  it('is read by DCMTK without a complaint', async () => {
    const { status, output } = await runProgram(Dcmtk.path('dcmdump'), [await written(pdf)], folder);
    expect(status).toBe(0);
    expect(output.match(/^[EW]: .*/m)?.[0]).toBeUndefined();
    expect(output).toMatch(/\(0042,0012\) LO \[application\/pdf\]/);
    expect(output).toMatch(/\(0008,0016\) UI =EncapsulatedPDFStorage/);
    expect(output).toMatch(/\(0042,0013\) SQ [^]*\(0008,1155\) UI \[1\.2\.3\]/);
  });

  const documents: readonly [string, Partial<ReportDocumentFacts>][] = [
    ['the first version', { revision: 1, predecessor: null, sources: [] }],
    ['a later version with key images', {}],
    ['the notice that it was withdrawn', { revision: 3, predecessor: 2, verification: 'UNVERIFIED' }],
  ];
  const headers = { 'all of the study': sampleHeader, 'next to nothing of it': bareHeader };
  it.each(
    documents.flatMap(([name, facts]) =>
      Object.entries(headers).map(([known, header]) => ({ name, known, facts, header })),
    ),
  )('is what its IOD wants by dciodvfy: $name, knowing $known', async ({ facts, header }) => {
    const file = await written(pdf, facts, header);
    const { output } = await runProgram(programPath('dciodvfy', 'dicom3tools'), [file], folder);
    expect(output.match(/^EncapsulatedPDF$/m)).not.toBeNull();
    // What the images do not say is not made up for the sake of a DICOMDIR.
    const complaints = output.split('\n').filter((line) => /^(Error|Warning)/.test(line));
    expect(complaints.filter((line) => !line.includes('would be needed to build DICOMDIR'))).toEqual([]);
  });
});
