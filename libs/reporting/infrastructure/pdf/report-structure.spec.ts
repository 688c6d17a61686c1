import { PdfNode } from '#platform/pdf/testing/pdf-node';
import { checkPdfStructure } from '#platform/pdf/testing/check-pdf-structure';
import type { ReportDocument } from '../../application/services/report-document.js';
import { renderReportPdf } from './report-pdf-renderer.js';
import { createOrganizationCertificate } from './signing/organization-certificate.js';
import { signPdf } from './signing/sign-pdf.js';
import { samplePicture } from './testing/sample-pictures.js';
import { sampleReport } from './testing/sample-report.js';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const long = Array.from({ length: 120 }, (_, n) => `Finding ${n}: ${'unremarkable '.repeat(20)}`).join(
  '\n\n',
);

const verifiable = {
  ...sampleReport,
  verification: { code: '7K2M-0QXA-19ZT-GGV5', url: 'https://reports.example/verify/7K2M-0QXA-19ZT-GGV5' },
};

const reports: readonly (readonly [string, ReportDocument])[] = [
  ['a short report', sampleReport],
  ['one of many pages', { ...sampleReport, findings: long }],
  ['one paragraph over two pages', { ...sampleReport, findings: long.replaceAll('\n', ' ') }],
  ['one with a logo', { ...sampleReport, organization: { ...sampleReport.organization, logo: pixel } }],
  ['one in several scripts', { ...sampleReport, findings: 'שלום (a) محمد 5 mm, Žofie ≥ Ωμέγα' }],
  ['one in scripts that no font has', { ...sampleReport, findings: 'ผลตรวจปกติ हिन्दी รายงาน' }],
  [
    'one with signs of a part that is hard to open',
    { ...sampleReport, findings: '胆石 結石 妊娠 医師 說 經' },
  ],
  [
    'one with marks that have no place',
    { ...sampleReport, findings: 'A\u0336k\u0334ß\u0358 \u0301 x\u031b' },
  ],
  ['one that can be verified', verifiable],
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
  it('has its key images as figures that say what they show, below a heading', async () => {
    const picture = await samplePicture(300, 200);
    const captions = ['Nodule', undefined, 'مفصل'];
    const keyImages = captions.map((caption) => ({ picture, ...(caption && { caption }) }));
    const pdf = await renderReportPdf({ ...sampleReport, keyImages: [...keyImages, { picture: null }] });
    expect(await checkPdfStructure(pdf)).toEqual([]);
    const { catalog, pages } = await PdfNode.open(pdf);
    const [document] = catalog.get('StructTreeRoot').get('K').items;
    const section = document
      ?.get('K')
      .items.filter((node) => node.get('S').value === 'Sect')
      .at(-1);
    const parts = section?.get('K').items ?? [];
    expect(parts.map((node) => node.get('S').value)).toEqual(['H2', 'Figure', 'Figure', 'Figure', 'P']);
    expect(parts.slice(1, 4).map((node) => node.get('Alt').value)).toEqual([
      'Key image 1: Nodule',
      'Key image 2',
      'Key image 3: مفصل',
    ]);
    expect(parts[1]?.get('A').get('BBox').items).toHaveLength(4);
    expect(pages.flatMap((page) => page.get('Resources').get('XObject').keys)).toHaveLength(3);
  });

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

  it('has what is read from right to left as it was written, not as it is drawn', async () => {
    const findings = 'שלום (a) محمد 5 mm';
    const { catalog } = await PdfNode.open(await renderReportPdf({ ...sampleReport, findings }));
    const [document] = catalog.get('StructTreeRoot').get('K').items;
    const sections = document?.get('K').items.filter((node) => node.get('S').value === 'Sect') ?? [];
    const texts = sections.flatMap((section) =>
      section.get('K').items.map((part) => part.get('ActualText').value),
    );
    expect(texts.filter((text) => text !== undefined)).toEqual([findings]);
  });

  it('tells of a QR code where it leads', async () => {
    const { catalog } = await PdfNode.open(await renderReportPdf(verifiable));
    const [document] = catalog.get('StructTreeRoot').get('K').items;
    const figure = document?.get('K').items.find((node) => node.get('S').value === 'Figure');
    expect(figure?.get('Alt').value).toBe(`QR code: ${verifiable.verification.url}`);
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
