import { writeAll } from './write-all.js';

/** A disk that takes this many bytes at a time at most. */
function slowDisk(most: number) {
  const written: Buffer[] = [];
  let calls = 0;
  return {
    get content() {
      return Buffer.concat(written);
    },
    get calls() {
      return calls;
    },
    write: (chunks: readonly Uint8Array[]) => {
      calls++;
      const taken = Buffer.concat(chunks).subarray(0, most);
      written.push(taken);
      return Promise.resolve({ bytesWritten: taken.length });
    },
  };
}

async function* chunks(...lengths: number[]): AsyncGenerator<Uint8Array> {
  let value = 0;
  for (const length of lengths) yield await Promise.resolve(Buffer.alloc(length, ++value));
}

const expected = (...lengths: number[]): Buffer =>
  Buffer.concat(lengths.map((length, at) => Buffer.alloc(length, at + 1)));

describe('writing a body to a file', () => {
  it('gathers the small chunks of a socket to few writes', async () => {
    const disk = slowDisk(Infinity);
    const lengths = Array.from({ length: 40 }, () => 64 * 1024);
    await writeAll(disk.write, chunks(...lengths));
    expect(disk.calls).toBe(3);
    expect(disk.content.equals(expected(...lengths))).toBe(true);
  });

  it('goes on in the middle of a chunk where the disk took only a part', async () => {
    const disk = slowDisk(1_000);
    await writeAll(disk.write, chunks(1_500, 0, 10, 2_491));
    expect(disk.calls).toBe(5);
    expect(disk.content.equals(expected(1_500, 0, 10, 2_491))).toBe(true);
  });

  it('writes nothing of a body without bytes', async () => {
    const disk = slowDisk(Infinity);
    await writeAll(disk.write, chunks(0));
    expect(disk.calls).toBe(0);
  });
});
