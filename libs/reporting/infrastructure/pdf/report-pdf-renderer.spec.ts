import { PDF } from '@libpdf/core';
import type { ReportDocument } from '../../application/services/report-document.js';
import { renderReportPdf } from './report-pdf-renderer.js';
import { samplePicture } from './testing/sample-pictures.js';
import { sampleReport } from './testing/sample-report.js';

/** The text of each page with runs of white space as one space. */
async function pagesOf(report: ReportDocument): Promise<string[]> {
  const document = await PDF.load(await renderReportPdf(report));
  return document.getPages().map((page) => page.extractText().text.replace(/\s+/g, ' '));
}

async function textOf(report: ReportDocument): Promise<string> {
  return (await pagesOf(report)).join(' ');
}

const longFindings = Array.from(
  { length: 70 },
  (_, index) => `Finding number ${index + 1} is unremarkable.`,
).join('\n');
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('A report as PDF', () => {
  it('says everything that the report says', async () => {
    const text = await textOf(sampleReport);
    for (const part of [
      'Röntgen & Söhne Imaging',
      'Marktplatz 1, 24103 Kiel, Germany',
      '+49 431 000000',
      'office@roentgen.example',
      'FINAL',
      'Łucja Żółć-O’Brien',
      'P-000123',
      '29 Feb 1980',
      'female',
      'CT chest with contrast',
      'ACC-2026-0001',
      'CT thorax, portal venous phase',
      'Dr. Jürgen Weiß',
      'Performed',
      'Cough for six weeks. Smoker.',
      'Helical acquisition, 1 mm slices.',
      'CT of 3 March 2025.',
      'a nodule in the right upper lobe, ≥ 5 mm.',
      'Mediastinum: no enlarged nodes.',
      '2. No pleural effusion.',
      'Electronically signed by Dr. Bea Attending Consultant radiologist 20 Nov 2026, 14:05 (UTC+01:00, Europe/Berlin)',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each(['Юлія Їжак', 'Αλέξανδρος Παπαδόπουλος', 'Đặng Thị Ánh', 'Հայկ', 'ნინო'])(
    'does not lose the name %s',
    async (name) => {
      expect(await textOf({ ...sampleReport, patient: { ...sampleReport.patient, name } })).toContain(name);
    },
  );

  it('is the same to the last byte when the report is the same', async () => {
    const first = await renderReportPdf(sampleReport);
    expect((await renderReportPdf(structuredClone(sampleReport))).equals(first)).toBe(true);
  });

  it('does not depend on the reports that were rendered before it', async () => {
    const first = await renderReportPdf(sampleReport);
    await renderReportPdf({ ...sampleReport, findings: 'Ževč Ŵïḍë ‐ ƒ Ǆ', locale: 'de-DE' });
    expect((await renderReportPdf(sampleReport)).equals(first)).toBe(true);
  });

  it.each([
    ['draft', 'DRAFT'],
    ['preliminary', 'PRELIMINARY'],
    ['cancelled', 'CANCELLED'],
    ['entered-in-error', 'ENTERED IN ERROR'],
  ] as const)('says of a %s report that it is %s', async (status, banner) => {
    expect(await textOf({ ...sampleReport, status })).toContain(banner);
  });

  it('tells what an amended report replaces and why', async () => {
    const amendment = { reason: 'Wrong side.', replacesVersion: 1, replacesIssuedAt: sampleReport.issuedAt };
    const text = await textOf({ ...sampleReport, version: 2, status: 'amended', amendment });
    expect(text).toContain('AMENDED');
    expect(text).toContain('Replaces version 1, 20 Nov 2026, 14:05');
    expect(text).toContain('Reason for the amendment: Wrong side.');
  });

  it('tells why a withdrawn report was withdrawn, and which version that is', async () => {
    const amendment = {
      reason: 'Wrong patient.',
      replacesVersion: 1,
      replacesIssuedAt: sampleReport.issuedAt,
    };
    const text = await textOf({ ...sampleReport, version: 2, status: 'entered-in-error', amendment });
    expect(text).toContain('ENTERED IN ERROR');
    expect(text).toContain('Reason for the withdrawal: Wrong patient.');
    expect(text).toContain('Replaces version 1');
  });

  it('adds an addendum below the text with its author and time', async () => {
    const addenda = [
      { text: 'Outside films arrived.', author: 'Dr. Late', at: new Date('2026-11-22T08:00:00Z') },
    ];
    expect(await textOf({ ...sampleReport, addenda })).toMatch(
      /No pleural effusion\. Addendum – Dr\. Late, 22 Nov 2026, 09:00 .* Outside films arrived\./,
    );
  });

  it('names the patient, the state and the page on every sheet', async () => {
    const pages = await pagesOf({ ...sampleReport, findings: longFindings });
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((text, index) => {
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(text).toContain('Łucja Żółć-O’Brien');
      expect(text).toContain('FINAL');
    });
  });

  it('loses no line at a page break', async () => {
    const text = await textOf({ ...sampleReport, findings: longFindings });
    for (const line of longFindings.split('\n')) expect(text).toContain(line);
  });

  it('breaks a word that is wider than the page', async () => {
    const uid = `1.2.826.${'1234567890.'.repeat(20)}1`;
    expect((await textOf({ ...sampleReport, comparison: uid })).replaceAll(' ', '')).toContain(uid);
  });

  it('speaks the language of the practice', async () => {
    const text = await textOf({ ...sampleReport, locale: 'de-DE' });
    for (const part of ['Befundbericht', 'ENDGÜLTIG', 'Beurteilung', 'Seite 1 von 1'])
      expect(text).toContain(part);
    expect(await textOf({ ...sampleReport, locale: 'xx' })).toContain('Impression');
  });

  it('says where it can be verified, in words too, on the page of its signatures', async () => {
    const verification = { code: '7K2M-0QXA-19ZT-GGV5', url: 'https://r.example/verify/7K2M' };
    const [text = '', ...further] = await pagesOf({ ...sampleReport, verification });
    for (const part of ['Anybody can check it here:', verification.url, verification.code])
      expect(text).toContain(part);
    expect(further).toEqual([]);
    expect(await textOf(sampleReport)).not.toContain('check it here');
  });

  it('shows key images below the text, numbers them, and names one that cannot be drawn', async () => {
    const picture = await samplePicture(300, 200);
    const keyImages = [
      { picture, caption: 'Nodule' },
      { picture: null, takenOn: '2025-03-03' },
      { picture: Buffer.from('no picture') },
    ];
    const text = await textOf({ ...sampleReport, keyImages });
    expect(text).toMatch(/No pleural effusion\. .*Key images Key image 1: Nodule .*Electronically signed/);
    expect(text).toContain('Key image 2 (3 Mar 2025) – could not be drawn here.');
    expect(text).toContain('Key image 3 – could not be drawn here.');
  });

  it('keeps its pictures on the page', async () => {
    const picture = await samplePicture(300, 400);
    const keyImages = Array.from({ length: 12 }, () => ({ picture, caption: 'x '.repeat(100).trim() }));
    const pages = await pagesOf({ ...sampleReport, keyImages });
    expect(pages.join(' ').match(/Key image \d+: x/g)).toHaveLength(12);
    expect(pages.length).toBeGreaterThan(3);
  });

  it('names who wrote what was preliminary, who reviewed it, and how far the two are apart', async () => {
    const [resident, attending] = sampleReport.signatures;
    const signatures = [
      { ...resident!, role: 'resident' as const },
      { ...attending!, role: 'reviewer' as const, discrepancy: 'major' as const },
    ];
    const text = await textOf({ ...sampleReport, signatures });
    expect(text).toMatch(
      /Preliminary report by Dr\. Ada Resident .*Reviewed and electronically signed by Dr\. Bea/,
    );
    expect(text).toContain('Differs from the preliminary report in major points.');
  });

  it('is written on the letterhead that the practice has decided on, with its footer on every page', async () => {
    const organization = { ...sampleReport.organization, ownLines: ['Kai 1', 'Tel. 0431 5'] };
    const layout = { footer: 'HRB 4711 · Amtsgericht Kiel', accent: '#7a1212', paper: 'Letter' } as const;
    const report = { ...sampleReport, organization, layout, findings: longFindings };
    const pages = await pagesOf(report);
    expect(pages[0]).toContain('Röntgen & Söhne Imaging Kai 1 Tel. 0431 5');
    expect(pages[0]).not.toContain('Marktplatz');
    for (const text of pages) expect(text).toContain('HRB 4711 · Amtsgericht Kiel');
    for (const line of longFindings.split('\n')) expect(pages.join(' ')).toContain(line);
    const pdf = await PDF.load(await renderReportPdf(report));
    expect(pdf.getPage(0)).toMatchObject({ width: 612, height: 792 });
  });

  it('carries a logo and fits American paper', async () => {
    const organization = { ...sampleReport.organization, logo: pixel };
    const pdf = await PDF.load(await renderReportPdf({ ...sampleReport, locale: 'en-US', organization }));
    expect(pdf.getPage(0)).toMatchObject({ width: 612, height: 792 });
  });

  it('describes itself without naming the patient', async () => {
    const bytes = await renderReportPdf(sampleReport);
    expect(bytes.toString('latin1')).toContain('(Diagnostic report ACC-2026-0001)');
    expect(bytes.toString('latin1')).toContain('(D:20261120130500Z)');
    const xmp = bytes.toString('utf8');
    expect(xmp).toContain('<rdf:li>Röntgen &amp; Söhne Imaging</rdf:li>');
    expect(xmp).not.toContain('Brien');
  });

  it('claims PDF/A-3a and embeds every font it names', async () => {
    const text = (await renderReportPdf(sampleReport)).toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    expect(text.match(/\/FontFile2/g)).toHaveLength(text.match(/\/Subtype \/Type0/g)?.length ?? -1);
  });

  it('is refused for a time zone that does not exist', async () => {
    await expect(renderReportPdf({ ...sampleReport, timeZone: 'Mars/Olympus' })).rejects.toThrow(RangeError);
  });
});
