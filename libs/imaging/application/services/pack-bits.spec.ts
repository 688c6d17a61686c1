import { packBits } from './pack-bits.js';

async function packed(frames: readonly string[]): Promise<string> {
  const bits = frames[0]?.length ?? 0;
  const bytes = frames.map((frame) => {
    const whole = Buffer.alloc(Math.ceil(bits / 8), 0xff);
    [...frame].forEach((bit, i) => (whole[i >> 3] = setBit(whole[i >> 3] ?? 0, i & 7, bit === '1')));
    return whole;
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of packBits(inTurn(bytes), bits)) pieces.push(piece);
  const text = [...Buffer.concat(pieces)].map((byte) =>
    [...byte.toString(2).padStart(8, '0')].reverse().join(''),
  );
  return text.join('');
}

const setBit = (byte: number, at: number, value: boolean): number =>
  value ? byte | (1 << at) : byte & ~(1 << at);

async function* inTurn(bytes: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const each of bytes) yield await Promise.resolve(each);
}

describe('frames of single bits', () => {
  it.each([
    [['101']],
    [['10110011', '01010101']],
    [['101', '011', '110', '001']],
    [['101100111', '010101011', '111000110']],
    [['1'.repeat(17), '0'.repeat(17), '10'.repeat(8) + '1', '1'.repeat(17)]],
  ])('follow each other without padding: %j', async (frames) => {
    const all = frames.join('');
    expect(await packed(frames)).toBe(all.padEnd(Math.ceil(all.length / 8) * 8, '0'));
  });
});
