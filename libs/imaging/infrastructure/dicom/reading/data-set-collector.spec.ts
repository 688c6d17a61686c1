import { dicomBytes } from '../testing/dicom-bytes.js';
import { DicomFileReader } from './dicom-file-reader.js';

const { element, file, header, identifiers, item, sequence } = dicomBytes;
const MEBIBYTE = 1024 ** 2;
const { before, after } = identifiers();

/** The memory that values hold, which may be much longer than they are. */
function heldBy(reader: DicomFileReader): number {
  const memory = new Set<ArrayBufferLike>();
  for (const { value } of reader.dataSet.elements.values()) if (value) memory.add(value.buffer);
  return [...memory].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

describe('a data set in memory', () => {
  it('does not hold the file by a small value in each of its chunks', async () => {
    const reader = new DicomFileReader();
    await reader.push(file(Buffer.concat([before, after])));
    const bulk = element(0x00218000, 'OB', Buffer.alloc(64 * 1024));
    for (let n = 0; n < 1_000; n++) {
      const small = element(0x00210000 + n * 2 + 0x1000, 'SH', 'ab');
      bulk.writeUInt16LE(0x1001 + n * 2, 2);
      await reader.push(Buffer.concat([small, bulk]));
    }
    expect(reader.dataSet.elements.size).toBeGreaterThan(2_000);
    expect(heldBy(reader)).toBeLessThan(16 * MEBIBYTE);
    expect(reader.dataSet.get(0x00210000 + 999 * 2 + 0x1000)?.value?.toString()).toBe('ab');
  });

  it('keeps the offset table of its own pixel data, and none of icons, of which it may have thousands', async () => {
    const table = Buffer.alloc(400, 1);
    const pixels = Buffer.concat([
      header(0x7fe00010, 'OB', 0xffffffff),
      item(0xe000, table.length),
      table,
      item(0xe000, 2),
      Buffer.from('ab'),
      item(0xe0dd),
    ]);
    const icons = sequence(0x00880200, [pixels, pixels]);
    const reader = new DicomFileReader();
    await reader.push(file(Buffer.concat([before, after, icons, pixels]), '1.2.840.10008.1.2.5'));
    const { dataSet } = await reader.end();
    const tableOf = (set: typeof dataSet) => set.get(0x7fe00010)?.bulk?.encapsulated?.offsetTable.length;
    expect(tableOf(dataSet)).toBe(100);
    const [icon] = dataSet.items(0x00880200);
    expect(icon && tableOf(icon)).toBe(0);
    expect(icon?.get(0x7fe00010)?.bulk?.length).toBe(2);
  });
});
