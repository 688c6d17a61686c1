import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomBytes } from '../testing/dicom-bytes.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { findPdf } from './find-pdf.js';
import { readDocument } from './read-document.js';

const element = dicomBytes.element;

const code = (tag: number, meaning: string): Buffer =>
  dicomBytes.sequence(tag, [element(0x00080104, 'LO', meaning)]);

const text = (name: string, value: string): Buffer =>
  Buffer.concat([
    element(0x0040a040, 'CS', 'TEXT'),
    code(0x0040a043, name),
    element(0x0040a160, 'UT', value),
  ]);

const report = (name: string, ...items: Buffer[]): Buffer =>
  dicomBytes.file(
    Buffer.concat([
      element(0x0040a040, 'CS', 'CONTAINER '),
      code(0x0040a043, name),
      dicomBytes.sequence(0x0040a730, items),
    ]),
  );

describe('structured reports', () => {
  it('become a page and plain text', async () => {
    const { dataSet } = await readDicomFile(report('CT report ', text('Findings', 'No lesion.')));
    const document = readDocument(dataSet);
    expect(document?.text).toBe('CT report\n\nFindings: No lesion.\n');
    expect(document?.html).toContain('<h1>CT report</h1>');
    expect(document?.html).toContain('<p><strong>Findings:</strong> No lesion.</p>');
  });

  it('run nothing, whatever their texts say', async () => {
    const evil = '<script>alert(1)</script>"\' onload=x \u0007&amp; ';
    const { dataSet } = await readDicomFile(report(evil, text(evil, evil)));
    const html = readDocument(dataSet)?.html ?? '';
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('\u0007');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;');
  });

  it.each(['highdicom/sr_document.dcm', 'pydicom/reportsi.dcm', 'dcmjs/test/sample-sr.dcm'])(
    'of other programs are read: %s',
    async (name) => {
      const { dataSet } = await readDicomFile(dicomFixture(name));
      expect(readDocument(dataSet)?.text.split('\n').length).toBeGreaterThan(8);
    },
  );

  it('are no images, plans or files without content', async () => {
    for (const name of ['pydicom/CT_small.dcm', 'pydicom/rtplan.dcm']) {
      expect(readDocument((await readDicomFile(dicomFixture(name))).dataSet)).toBeUndefined();
    }
  });
});

describe('encapsulated PDF', () => {
  const load = ({ value }: { value?: Buffer }): Promise<Buffer> => Promise.resolve(value ?? Buffer.alloc(0));

  it('comes without its padding', async () => {
    const length = element(0x00420015, 'UL', Buffer.from([5, 0, 0, 0]));
    const file = dicomBytes.file(
      Buffer.concat([
        element(0x00420011, 'OB', '%PDF-'),
        element(0x00420012, 'LO', 'application/pdf '),
        length,
      ]),
    );
    const found = await findPdf((await readDicomFile(file)).dataSet, load);
    expect(Buffer.from(found as Uint8Array).toString()).toBe('%PDF-');
  });

  it('is nothing else that is encapsulated', async () => {
    const file = dicomBytes.file(
      Buffer.concat([element(0x00420011, 'OB', '<xml'), element(0x00420012, 'LO', 'text/XML')]),
    );
    expect(await findPdf((await readDicomFile(file)).dataSet, load)).toBeUndefined();
  });
});
