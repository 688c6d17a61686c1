import type { DataSet } from '../reading/data-set.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { deIdentifyBytes, testOrder } from '../testing/de-identify-bytes.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { type Element, fileOfElements } from '../testing/file-of-elements.js';

const text = (dataSet: DataSet, tag: number): string | undefined =>
  dataSet
    .get(tag)
    ?.value?.toString('utf8')
    .replace(/[\0 ]+$/, '');

const usShort = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);

describe('de-identifying pixels', () => {
  it.each<[string, (Element | [number, 'SQ', Element[][]])[], string]>([
    ['a document', [[0x00420011, 'OB', Buffer.from('%PDF')]], 'encapsulated-document'],
    ['an overlay in the pixels', [[0x60000102, 'US', usShort(12)]], 'overlay-in-pixels'],
    ['pixels that lie elsewhere', [[0x00287fe0, 'UR', 'http://pixels.example/1']], 'pixel-data-elsewhere'],
    [
      'text in the pixels',
      [
        [0x00280301, 'CS', 'YES'],
        [0x7fe00010, 'OW', usShort(1)],
      ],
      'burned-in-text',
    ],
    [
      'an ultrasound image',
      [
        [0x00080060, 'CS', 'US'],
        [0x7fe00010, 'OW', usShort(1)],
      ],
      'burned-in-text',
    ],
  ])('refuses %s', async (_, elements, reason) => {
    expect(await deIdentifyBytes(fileOfElements(elements))).toBe(reason);
  });

  it('believes a device that says that nothing is burned in', async () => {
    const file = fileOfElements([
      [0x00080060, 'CS', 'US'],
      [0x00280301, 'CS', 'NO'],
      [0x7fe00010, 'OW', usShort(7)],
    ]);
    expect(Buffer.isBuffer(await deIdentifyBytes(file))).toBe(true);
  });

  it('blacks regions out in every frame, wherever chunks part them', async () => {
    const [rows, columns, frames] = [6, 10, 3];
    const pixels = Buffer.alloc(rows * columns * frames * 3, 0xff);
    const file = fileOfElements([
      [0x00280002, 'US', usShort(3)],
      [0x00280004, 'CS', 'RGB'],
      [0x00280006, 'US', usShort(0)],
      [0x00280008, 'IS', String(frames)],
      [0x00280010, 'US', usShort(rows)],
      [0x00280011, 'US', usShort(columns)],
      [0x00280100, 'US', usShort(8)],
      [0x00280301, 'CS', 'YES'],
      [0x7fe00010, 'OB', pixels],
    ]);
    const masks = [{ left: 2, top: 1, width: 3, height: 2 }];
    for (const piece of [1, 7, 64, 4096]) {
      const copy = (await deIdentifyBytes(file, testOrder({ masks }), piece)) as Buffer;
      const { dataSet } = await readDicomFile(copy);
      const { offset = 0, length = 0 } = dataSet.get(0x7fe00010)?.bulk ?? {};
      const found = copy.subarray(offset, offset + length);
      expect(text(dataSet, 0x00280301)).toBe('NO');
      expect(dataSet.items(0x00120064).map((item) => text(item, 0x00080100))).toContain('113101');
      for (const [at, byte] of found.entries()) {
        const [x, y] = [Math.floor(at / 3) % columns, Math.floor(at / 3 / columns) % rows];
        expect(byte).toBe(x >= 2 && x < 5 && y >= 1 && y < 3 ? 0 : 0xff);
      }
    }
    for (const fixture of ['pydicom/JPEG-lossy.dcm', 'pydicom/MR_small_bigendian.dcm']) {
      expect(await deIdentifyBytes(dicomFixture(fixture), testOrder({ masks }))).toBe('plain-pixels');
    }
    // beside the image nothing is hidden
    for (const beside of [
      { left: columns, top: 0, width: 3, height: 2 },
      { left: 0, top: rows, width: 3, height: 2 },
    ]) {
      expect(await deIdentifyBytes(file, testOrder({ masks: [beside] }))).toBe('burned-in-text');
    }
    const video = dicomFixture('pydicom/JPEG-lossy.dcm').toString('latin1');
    const uids = ['1.2.840.10008.1.2.4.51', '1.2.840.10008.1.2.4.99'] as const;
    expect(await deIdentifyBytes(Buffer.from(video.replace(...uids), 'latin1'), testOrder({ masks }))).toBe(
      'mask-not-possible',
    );
  });
});
