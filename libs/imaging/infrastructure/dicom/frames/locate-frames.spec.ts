import type { FoundBytes, FoundFrames } from '../../../application/services/dicom-files.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { BulkData } from '../reading/bulk-data.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomFixture } from '../testing/dicom-fixture.js';
import { locateFrames } from './locate-frames.js';
import type { PixelLayout } from './pixel-layout.js';

const layout = (changes: Partial<PixelLayout>): PixelLayout => ({
  rows: 2,
  columns: 3,
  samplesPerPixel: 1,
  bitsAllocated: 8,
  photometricInterpretation: 'MONOCHROME2',
  numberOfFrames: 1,
  ...changes,
});

const native: BulkData = { offset: 100, length: 12, bigEndian: false };

const encapsulated = (heads: number[], offsetTable: number[] = []): BulkData => ({
  offset: 100,
  length: heads.length * 10,
  bigEndian: false,
  encapsulated: {
    offsetTable,
    fragments: heads.map((head, i) => ({ offset: 108 + i * 18, length: 10, head })),
  },
});

const listed = (frames: FoundFrames): FoundBytes[] =>
  Array.from({ length: frames.length }, (_, i) => frames.at(i) as FoundBytes);

const starts = (bulk: BulkData, frames: number, extended: number[] = []): number[][] =>
  listed(locateFrames(bulk, layout({ numberOfFrames: frames }), {}, extended)).map(({ ranges }) =>
    ranges.map(({ offset }) => (offset - 108) / 18),
  );

async function pixelData(name: string): Promise<BulkData> {
  return (await readDicomFile(dicomFixture(name))).dataSet.get(0x7fe00010)?.bulk as BulkData;
}

describe('finding frames', () => {
  it('divides native pixel data by their layout', () => {
    expect(listed(locateFrames(native, layout({ numberOfFrames: 2 }))).map(({ ranges }) => ranges)).toEqual([
      [{ offset: 100, length: 6 }],
      [{ offset: 106, length: 6 }],
    ]);
    const subsampled = layout({ samplesPerPixel: 3, photometricInterpretation: 'YBR_FULL_422' });
    expect(locateFrames(native, subsampled).at(0)?.ranges).toEqual([{ offset: 100, length: 12 }]);
    expect(locateFrames(native, subsampled).at(1)).toBeUndefined();
  });

  it('finds frames of single bits that begin within a byte', () => {
    const [first, second] = listed(locateFrames(native, layout({ bitsAllocated: 1, numberOfFrames: 2 })));
    expect(first).toMatchObject({ ranges: [{ offset: 100, length: 1 }], bits: { skip: 0, count: 6 } });
    expect(second).toMatchObject({ ranges: [{ offset: 100, length: 2 }], bits: { skip: 6, count: 6 } });
  });

  it('holds nothing for each native frame, and looks at no more than a million', () => {
    const long = { ...native, length: 2 ** 24 };
    const pixel = { rows: 1, columns: 1, numberOfFrames: 1_000_000 };
    const frames = locateFrames(long, layout(pixel));
    expect(frames.at(999_999)?.ranges).toEqual([{ offset: 1_000_099, length: 1 }]);
    expect(Array.isArray(frames)).toBe(false);
    const more = layout({ ...pixel, numberOfFrames: 1_000_001 });
    for (const bulk of [long, encapsulated([1, 2])]) {
      expect(() => locateFrames(bulk, more)).toThrow('the limit on the frames');
    }
  });

  it('refuses native pixel data that are shorter than their frames', () => {
    expect(() => locateFrames(native, layout({ numberOfFrames: 3 }))).toThrow(DicomFailure);
    expect(() => locateFrames(native, layout({ rows: 0 }))).toThrow(DicomFailure);
  });

  it('assigns fragments to frames by count, by offset table and by codestream', () => {
    expect(starts(encapsulated([1, 2, 3]), 1)).toEqual([[0, 1, 2]]);
    expect(starts(encapsulated([1, 2, 3]), 3)).toEqual([[0], [1], [2]]);
    expect(starts(encapsulated([1, 2, 3, 4], [0, 18]), 2)).toEqual([[0], [1, 2, 3]]);
    expect(starts(encapsulated([1, 2, 3, 4], [0, 18]), 2, [0, 36])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(starts(encapsulated([0xffd8ffe0, 1, 0xffd8ffe0]), 2)).toEqual([[0, 1], [2]]);
    expect(() => starts(encapsulated([1, 2, 3]), 2)).toThrow(DicomFailure);
    expect(() => starts(encapsulated([1, 2, 3], [0, 17]), 2)).toThrow(DicomFailure);
  });

  it('finds the frames of real files, with and without an offset table', async () => {
    const fragmented = 'dicomParser/encapsulated/multi-frame/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm';
    const tabled = 'dicomParser/encapsulated/multi-frame/CT0012.not_fragmented_bot_jpeg_ls.80.dcm';
    for (const name of [fragmented, tabled]) {
      const frames = locateFrames(await pixelData(name), layout({ numberOfFrames: 2 }));
      expect(frames).toHaveLength(2);
      for (const { ranges } of listed(frames)) {
        const bytes = dicomFixture(name);
        const at = ranges[0]?.offset ?? 0;
        expect(bytes.toString('hex', at, at + 2)).toBe('ffd8');
      }
    }
    expect((await pixelData(fragmented)).encapsulated?.fragments.length).toBeGreaterThan(2);
  });
});
