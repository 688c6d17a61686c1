import { crc32 } from 'node:zlib';
import { ZipLayout } from './zip-layout.js';

const files = Array.from({ length: 5 }, (_, n) => ({
  path: `P-1/1.2.${n}/a.dcm`,
  content: Buffer.alloc(n * 700, n + 65),
}));
const layout = new ZipLayout(
  files.map(({ path, content }) => ({ path, size: content.length, crc32: crc32(content) })),
);

function read(start: number, end: number): Buffer {
  const pieces = [...layout.pieces(start, end)].map((piece) =>
    'bytes' in piece
      ? piece.bytes
      : (files[piece.entry]?.content.subarray(piece.start, piece.end + 1) as Buffer),
  );
  return Buffer.concat(pieces);
}

describe('the layout of a ZIP file', () => {
  const whole = read(0, layout.size - 1);

  it('tells its size beforehand', () => {
    expect(whole).toHaveLength(layout.size);
  });

  it('gives any stretch of it', () => {
    for (const [start, end] of [
      [0, 0],
      [10, 900],
      [29, 31],
      [700, 2000],
      [layout.size - 30, layout.size - 1],
    ] as const)
      expect(read(start, end).equals(whole.subarray(start, end + 1))).toBe(true);
    for (let at = 0; at < layout.size; at += 97) expect(read(at, at)[0]).toBe(whole[at]);
  });

  it('is that of an empty ZIP file without entries', () => {
    const empty = new ZipLayout([]);
    expect(empty.size).toBe(22);
    expect([...empty.pieces(0, 21)]).toEqual([{ bytes: expect.any(Buffer) }]);
  });

  it('uses ZIP64 records from 4 GiB on', () => {
    const size = 5 * 1024 ** 3;
    const large = new ZipLayout([
      { path: 'a', size, crc32: 1 },
      { path: 'b', size: 10, crc32: 2 },
    ]);
    const [local] = [...large.pieces(0, 50)] as [{ bytes: Buffer }];
    expect(local.bytes.readUInt32LE(18)).toBe(0xffffffff);
    expect(local.bytes.readBigUInt64LE(35)).toBe(BigInt(size));
    const central = 30 + 1 + 20 + size + 30 + 1 + 10;
    const records = Buffer.concat(
      [...large.pieces(central, large.size - 1)].map((piece) =>
        'bytes' in piece ? piece.bytes : Buffer.alloc(0),
      ),
    );
    expect(records).toHaveLength(large.size - central);
    expect(records.readUInt32LE(0)).toBe(0x02014b50);
    const end64 = records.length - 22 - 20 - 56;
    expect(records.readUInt32LE(end64)).toBe(0x06064b50);
    expect(records.readBigUInt64LE(end64 + 48)).toBe(BigInt(central));
    expect(records.readBigUInt64LE(records.length - 22 - 20 + 8)).toBe(BigInt(central + end64));
  });
});
