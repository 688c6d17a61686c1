import { PdfNode } from '#platform/pdf/testing/pdf-node';
import { checkPdfStructure } from '#platform/pdf/testing/check-pdf-structure';
import type { ReportDocument } from '../../application/services/report-document.js';
import { renderReportPdf } from './report-pdf-renderer.js';
import { createOrganizationCertificate } from './signing/organization-certificate.js';
import { signPdf } from './signing/sign-pdf.js';
import { sampleReport } from './testing/sample-report.js';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const long = Array.from({ length: 120 }, (_, n) => `Finding ${n}: ${'unremarkable '.repeat(20)}`).join(
  '\n\n',
);

const reports: readonly (readonly [string, ReportDocument])[] = [
  ['a short report', sampleReport],
  ['one of many pages', { ...sampleReport, findings: long }],
  ['one paragraph over two pages', { ...sampleReport, findings: long.replaceAll('\n', ' ') }],
  ['one with a logo', { ...sampleReport, organization: { ...sampleReport.organization, logo: pixel } }],
  ['one in several scripts', { ...sampleReport, findings: 'שלום (a) محمد 5 mm, Žofie ≥ Ωμέγα' }],
  [
    'an amended one with an addendum',
    {
      ...sampleReport,
      version: 2,
      status: 'amended',
      amendment: { reason: 'Wrong side.', replacesVersion: 1, replacesIssuedAt: sampleReport.issuedAt },
      addenda: [{ text: 'Seen again.', author: 'Dr. Bea', at: sampleReport.issuedAt }],
    },
  ],
];

describe('The structure of a report', () => {
  it.each(reports)('is whole, and nothing is outside of it: %s', async (_, report) => {
    expect(await checkPdfStructure(await renderReportPdf(report))).toEqual([]);
  });

  it('stays whole when the report is signed', async () => {
    const key = await createOrganizationCertificate('Röntgen', new Date('2026-01-01T00:00:00Z'));
    const signed = await signPdf(await renderReportPdf(sampleReport), key, { signedAt: new Date() });
    expect(await checkPdfStructure(signed)).toEqual([]);
  });

  it('reads a label before its value, in a table, and a heading before its section', async () => {
    const { catalog } = await PdfNode.open(await renderReportPdf(sampleReport));
    const [document] = catalog.get('StructTreeRoot').get('K').items;
    const outline = (node: PdfNode): string => {
      const kids = node
        .get('K')
        .items.filter((kid) => kid.get('S').exists)
        .map(outline);
      const type = String(node.get('S').value);
      return kids.length > 0 ? `${type}(${kids.join(' ')})` : type;
    };
    const text = outline(document!);
    expect(text).toMatch(/^Document\(.*H1 P P Table\((TR\(TH TD\) ?){9}\) (Sect\(H2 P( P)*\) ?){5} P P P\)$/);
  });

  it('carries its own text for machines, with its date', async () => {
    const { catalog } = await PdfNode.open(await renderReportPdf(sampleReport));
    const [file] = catalog.get('AF').items;
    expect(file?.get('AFRelationship').value).toBe('Alternative');
    expect(file?.get('UF').value).toBe('report.txt');
    const text = file?.get('EF').get('F').content.toString('utf8');
    for (const part of ['Łucja Żółć-O’Brien', 'FINAL', 'Findings\nLungs:', '≥ 5 mm', 'Dr. Bea Attending'])
      expect(text).toContain(part);
  });
});
