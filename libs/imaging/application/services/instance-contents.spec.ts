import { Readable } from 'node:stream';
import type { FileStore } from '#platform/storage/file-store';
import { Part10Files } from '../../infrastructure/dicom/part10-files.js';
import { dicomBytes } from '../../infrastructure/dicom/testing/dicom-bytes.js';
import { type ImageOfFile, imageFile } from '../../infrastructure/dicom/testing/image-file.js';
import type { StoredFile } from '../queries/find-stored-instances/stored-instance.js';
import type { FoundBytes } from './dicom-files.js';
import { InstanceContents } from './instance-contents.js';

const SYNTAXES = {
  'little-endian': '1.2.840.10008.1.2.1',
  'big-endian': '1.2.840.10008.1.2.2',
  deflated: '1.2.840.10008.1.2.1.99',
};

const FRAMES = Array.from({ length: 6 }, (_, n) => Buffer.alloc(30_000, n + 1));
const image: ImageOfFile = {
  rows: 100,
  columns: 300,
  bitsAllocated: 8,
  frames: FRAMES.length,
  pixels: Buffer.concat(FRAMES),
};

/** A stored file in memory, with its streams. */
function stored(changes: Partial<ImageOfFile>) {
  const whole = { ...image, ...changes };
  const bytes = imageFile(whole);
  const opened: Readable[] = [];
  const store = {
    get(_: string, { start, end } = { start: 0, end: bytes.length - 1 }) {
      const stream = Readable.from([bytes.subarray(start, end + 1)]);
      opened.push(stream);
      return Promise.resolve({ stream });
    },
    read: (_: string, { start, end }: { start: number; end: number }) =>
      Promise.resolve(bytes.subarray(start, end + 1)),
  };
  const contents = new InstanceContents(store as unknown as FileStore, new Part10Files());
  const transferSyntaxUid = SYNTAXES[whole.encoding ?? 'little-endian'];
  const instance: StoredFile = { instanceId: 'i', storageKey: 'k', transferSyntaxUid };
  const frame = async (number: number): Promise<FoundBytes> =>
    (await contents.findImage(instance))?.frames.at(number - 1) as FoundBytes;
  return { bytes, contents, instance, frame, opened };
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('frames of a stored instance', () => {
  it.each(['little-endian', 'big-endian', 'deflated'] as const)(
    'are read one by one: %s',
    async (encoding) => {
      const pixels = Buffer.from(image.pixels);
      const { contents, instance, frame } = stored({
        encoding,
        pixels: encoding === 'big-endian' ? pixels.swap16() : pixels,
      });
      for (const number of [1, 6, 3]) {
        const found = await frame(number);
        expect((await all(contents.read(instance, found))).equals(FRAMES[number - 1]!)).toBe(true);
        expect(Buffer.from(await contents.whole(instance, found)).equals(FRAMES[number - 1]!)).toBe(true);
      }
    },
  );

  it('of odd length in big endian begin inside of a word, and are whole', async () => {
    const pixels = Buffer.from(Array.from({ length: 30 }, (_, i) => i));
    const { contents, instance, frame } = stored({
      rows: 3,
      columns: 3,
      frames: 3,
      encoding: 'big-endian',
      pixels: Buffer.from(pixels).swap16(),
    });
    for (const number of [1, 2, 3]) {
      const bytes = await contents.whole(instance, await frame(number));
      expect([...bytes]).toEqual([...pixels.subarray((number - 1) * 9, number * 9)]);
    }
  });

  it('beyond a million are not looked at, and the answer says why', async () => {
    const pixel = { rows: 1, columns: 1, frames: 1_000_001, pixels: Buffer.alloc(1_000_002) };
    const { contents, instance } = stored(pixel);
    await expect(contents.findImage(instance)).rejects.toMatchObject({
      kind: 'not-acceptable',
      code: 'imaging.pixels-unreadable',
      message: expect.stringContaining('the limit on the frames'),
    });
  });
});

describe('a deflated instance', () => {
  const deflated = async () => {
    const made = stored({ encoding: 'deflated' });
    await made.contents.findImage(made.instance);
    made.opened.length = 0;
    return made;
  };

  it('is inflated once for all frames of a request, and closed after it', async () => {
    const { contents, instance, frame, opened } = await deflated();
    const reading = contents.keepOpen(instance);
    for (const number of [1, 2, 4, 5, 6]) {
      const bytes = await contents.whole(instance, await frame(number));
      expect(Buffer.from(bytes).equals(FRAMES[number - 1]!)).toBe(true);
    }
    expect(opened).toHaveLength(1);
    await all(contents.read(instance, await frame(3)));
    expect(opened).toHaveLength(2);
    await reading.close();
    expect(opened.every((stream) => stream.destroyed)).toBe(true);
    await all(contents.read(instance, await frame(4)));
    expect(opened).toHaveLength(3);
  });

  it('is not kept open for other requests', async () => {
    const { contents, instance, frame, opened } = await deflated();
    const reading = contents.keepOpen(instance);
    const another = { ...instance };
    await contents.whole(instance, await frame(1));
    await contents.whole(another, await frame(2));
    expect(opened).toHaveLength(2);
    await reading.close();
  });

  it('refuses lists of frames that would have it inflated again and again', async () => {
    const { contents, instance } = await deflated();
    const back = (times: number): number[] => Array.from({ length: times + 1 }, (_, i) => 100 - i);
    contents.checkOrder(instance, [1, 2, 3, 1_000, ...back(6)]);
    for (const numbers of [back(8), Array<number>(9).fill(1)])
      expect(() => contents.checkOrder(instance, numbers)).toThrow('in their order');
    const other = { ...instance, transferSyntaxUid: SYNTAXES['little-endian'] };
    expect(() => contents.checkOrder(other, back(999))).not.toThrow();
  });

  it('is read once for all its bulk values, and once more to find them', async () => {
    const values = [1, 2, 3].map((n) => dicomBytes.element(0x00091000 + n, 'OB', Buffer.alloc(20_000, n)));
    const { contents, instance, opened } = stored({ encoding: 'deflated', before: values });
    const paths = ['00091001', '00091002', '00091003', '00091004', '7FE00010'];
    const found = await contents.findBulkData(instance, paths);
    expect([...found.keys()]).toEqual(paths.filter((path) => path !== '00091004'));
    const reading = contents.keepOpen(instance);
    for (const [path, each] of found) {
      const first = path === '7FE00010' ? 1 : Number(path.at(-1));
      expect((await all(contents.read(instance, each)))[0]).toBe(first);
    }
    await reading.close();
    expect(opened).toHaveLength(2);
  });
});

describe('a file that is converted', () => {
  it('is closed also when nobody reads what becomes of it', async () => {
    const { contents, instance, opened } = stored({ encoding: 'big-endian' });
    const converted = await contents.asExplicitLittleEndian(instance);
    await converted[Symbol.asyncIterator]().return?.();
    expect(opened.map((stream) => stream.destroyed)).toEqual([true]);
  });
});
