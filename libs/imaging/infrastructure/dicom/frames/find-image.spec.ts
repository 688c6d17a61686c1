import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { DataElement } from '../reading/data-element.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { dicomBytes } from '../testing/dicom-bytes.js';
import { imageFile } from '../testing/image-file.js';
import { findImage } from './find-image.js';

const { element, sequence } = dicomBytes;

/** A table of 65,536 entries of 16 bits. */
const table = sequence(0x00283010, [
  Buffer.concat([
    element(0x00283002, 'US', Buffer.from([0, 0, 0, 0, 16, 0])),
    element(0x00283006, 'OW', Buffer.alloc(131_072)),
  ]),
]);

/** An image whose frames bring a table each. */
const withTables = (frames: number): Buffer =>
  imageFile({
    rows: 1,
    columns: 2,
    bitsAllocated: 8,
    frames,
    pixels: Buffer.alloc(frames * 2),
    before: [sequence(0x52009230, Array<Buffer>(frames).fill(sequence(0x00289132, [table])))],
  });

describe('the image of a file', () => {
  it('has the tables of its frames, read one after the other', async () => {
    const { dataSet } = await readDicomFile(withTables(3));
    let [reading, atOnce] = [0, 0];
    const load = async ({ bulk }: DataElement): Promise<Buffer> => {
      atOnce = Math.max(atOnce, ++reading);
      await new Promise(setImmediate);
      reading--;
      return Buffer.alloc(bulk?.length ?? 0);
    };
    const image = await findImage(dataSet, load);
    expect(image?.framePresentations.map(({ voiLut }) => voiLut?.entries.length)).toEqual(
      Array(3).fill(65_536),
    );
    expect(atOnce).toBe(1);
  });

  it('is refused before its tables take more than the reader of files may keep', async () => {
    const { dataSet } = await readDicomFile(withTables(300));
    let loaded = 0;
    const load = ({ bulk }: DataElement): Promise<Buffer> => {
      loaded += bulk?.length ?? 0;
      return Promise.resolve(Buffer.alloc(bulk?.length ?? 0));
    };
    await expect(findImage(dataSet, load)).rejects.toThrow(DicomFailure);
    expect(loaded).toBeLessThanOrEqual(32 * 1024 ** 2);
  });
});
