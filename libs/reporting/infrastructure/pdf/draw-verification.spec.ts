import { create } from 'qrcode';
import { PdfNode } from '#platform/pdf/testing/pdf-node';
import { renderReportPdf } from './report-pdf-renderer.js';
import { sampleReport } from './testing/sample-report.js';

const code = '7K2M-0QXA-19ZT-GGV5';
const verification = { code, url: `https://reports.example/verify/${code}` };

/** The rectangles of a page as [x, y, width, height], points from its top left corner. */
async function rectanglesOf(pdf: Buffer): Promise<number[][]> {
  const { pages } = await PdfNode.open(pdf);
  const content = pages.flatMap((page) =>
    page.get('Contents').items.map((part) => part.content.toString('latin1')),
  );
  const found = content.join('\n').matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm);
  return Array.from(found, ([, ...numbers]) => numbers.map(Number));
}

describe('The QR code of a report', () => {
  it('has the modules of the address, the right way round', async () => {
    const { modules } = create(verification.url, { errorCorrectionLevel: 'M' });
    const { size } = modules;
    const runs = (await rectanglesOf(await renderReportPdf({ ...sampleReport, verification }))).filter(
      ([, , , height = 0]) => height < 4,
    );
    const left = Math.min(...runs.map(([x = 0]) => x));
    const top = Math.min(...runs.map(([, y = 0]) => y));
    const drawn = new Array<boolean>(size * size).fill(false);
    for (const [x = 0, y = 0, width = 0, height = 0] of runs) {
      const start = Math.round((y - top) / height) * size + Math.round((x - left) / height);
      drawn.fill(true, start, start + Math.round(width / height));
    }
    expect(drawn).toEqual(Array.from(modules.data, Boolean));
    // Half a millimetre is what a phone reads from paper.
    expect(runs[0]?.[3]).toBeGreaterThan((0.5 / 25.4) * 72);
  });

  it('is not there without an address', async () => {
    const runs = await rectanglesOf(await renderReportPdf(sampleReport));
    expect(runs.filter(([, , , height = 0]) => height < 4)).toEqual([]);
  });
});
