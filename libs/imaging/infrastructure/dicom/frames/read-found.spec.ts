import type { ByteRange, FoundBytes, OpenFile } from '../../../application/services/dicom-files.js';
import { inPieces } from '../testing/in-pieces.js';
import { readFound } from './read-found.js';

const BYTES = Buffer.from(Array.from({ length: 40 }, (_, i) => i));

/** Opens a file in memory, and writes down what it is asked for. */
function opener(file: Buffer, piece: number) {
  const asked: (ByteRange | undefined)[] = [];
  const open: OpenFile = (range) => {
    asked.push(range);
    const { offset, length } = range ?? { offset: 0, length: file.length };
    return Promise.resolve(inPieces(file.subarray(offset, offset + length), piece));
  };
  return { open, asked };
}

async function read(found: Partial<FoundBytes>, file = BYTES, piece = 3): Promise<number[]> {
  const pieces: Buffer[] = [];
  const whole = { ranges: [], encapsulated: false, ...found };
  for await (const each of readFound(opener(file, piece).open, whole)) pieces.push(each);
  return [...Buffer.concat(pieces)];
}

describe('the bytes that were found', () => {
  it('are those of each stretch, one after the other', async () => {
    const ranges = [
      { offset: 2, length: 2 },
      { offset: 9, length: 0 },
      { offset: 20, length: 4 },
    ];
    expect(await read({ ranges })).toEqual([2, 3, 20, 21, 22, 23]);
    expect(await read({ ranges: ranges.toReversed() })).toEqual([20, 21, 22, 23, 2, 3]);
  });

  it('come out of one opening where stretches lie side by side, as 100,000 fragments of a frame may', async () => {
    const ranges = Array.from({ length: 100_000 }, (_, i) => ({ offset: 10_000 + i * 10, length: 2 }));
    const { open, asked } = opener(Buffer.alloc(1_100_000, 7), 65_536);
    let length = 0;
    for await (const piece of readFound(open, { ranges, encapsulated: true })) length += piece.length;
    expect(length).toBe(200_000);
    expect(asked).toEqual([{ offset: 10_000, length: 99_999 * 10 + 2 }]);
    await readFound(open, {
      ranges: [ranges[0]!, { offset: 500_000, length: 1 }],
      encapsulated: true,
    }).next();
    expect(asked.at(-1)).toEqual(ranges[0]);
  });

  it.each([1, 3, 40])(
    'are turned round as words of their value, wherever they begin: pieces of %d',
    async (piece) => {
      const value = { offset: 4, length: 13 };
      const turned = [5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14, 16];
      for (let start = 0; start < turned.length; start++) {
        for (let end = start + 1; end <= turned.length; end++) {
          const ranges = [{ offset: 4 + start, length: end - start }];
          expect(await read({ ranges, bigEndian: { unit: 2, value } }, BYTES, piece)).toEqual(
            turned.slice(start, end),
          );
        }
      }
      const ranges = [{ offset: 7, length: 4 }];
      const eights = { unit: 8 as const, value: { offset: 4, length: 16 } };
      expect(await read({ ranges, bigEndian: eights }, BYTES, piece)).toEqual([8, 7, 6, 5]);
    },
  );

  it.each([1, 2, 9])(
    'begin with their first bit, also inside of a big endian word: pieces of %d',
    async (piece) => {
      const file = Buffer.from([0b11000000, 0b11110101, 0b00000001, 0b10000000]);
      const ranges = [{ offset: 0, length: 2 }];
      expect(await read({ ranges, bits: { skip: 6, count: 6 } }, file, piece)).toEqual([0b00010111]);
      expect(await read({ ranges, bits: { skip: 6, count: 10 } }, file, piece)).toEqual([0b11010111, 0b11]);
      expect(await read({ ranges, bits: { skip: 0, count: 12 } }, file, piece)).toEqual([0b11000000, 0b0101]);
      const swapped = Buffer.from([file[1]!, file[0]!, file[3]!, file[2]!]);
      const bigEndian = { unit: 2 as const, value: { offset: 0, length: 4 } };
      const inWords = { ranges: [{ offset: 1, length: 2 }], bits: { skip: 4, count: 12 }, bigEndian };
      expect(await read(inWords, swapped, piece)).toEqual([0b00011111, 0]);
    },
  );

  it('are never held, however many they are and whatever is done to them', async () => {
    const length = 64 * 1024 ** 2;
    async function* source(): AsyncGenerator<Buffer> {
      for (let i = 0; i < 1024; i++) yield await Promise.resolve(Buffer.alloc(64 * 1024));
    }
    const found: FoundBytes = {
      ranges: [{ offset: 0, length }],
      encapsulated: false,
      bigEndian: { unit: 2, value: { offset: 0, length } },
      bits: { skip: 3, count: length * 8 - 5 },
    };
    let [sum, largest] = [0, 0];
    for await (const piece of readFound(() => Promise.resolve(source()), found)) {
      sum += piece.length;
      largest = Math.max(largest, piece.length);
    }
    expect(sum).toBe(length);
    expect(largest).toBeLessThanOrEqual(64 * 1024 + 8);
  });
});
