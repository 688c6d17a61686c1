import type { SeededRandom } from '#test/faults/seeded-random';
import type { Edit } from './edit.js';
import { hostileValues } from './hostile-values.js';

type ByteMutation = (bytes: Buffer, random: SeededRandom, other: Buffer) => Edit;

const HEAD = 4096;

/** Any place; more often one at the beginning, where what rules the rest is written. */
function placeIn(bytes: Buffer, random: SeededRandom): number {
  const end = random.next() < 0.6 ? Math.min(bytes.length, HEAD) : bytes.length;
  return random.between(0, Math.max(0, end - 1));
}

const MUTATIONS: Readonly<Record<string, ByteMutation>> = {
  bit(bytes, random) {
    const at = placeIn(bytes, random);
    return { at, remove: 1, insert: Buffer.from([(bytes[at] ?? 0) ^ (1 << random.between(0, 7))]) };
  },
  number(bytes, random) {
    const insert = Buffer.alloc(random.pick([1, 2, 4]));
    const value = hostileValues.number(random);
    for (let n = 0; n < insert.length; n++) insert[n] = value >>> (8 * n);
    return { at: placeIn(bytes, random), remove: insert.length, insert };
  },
  truncate: (bytes, random) => ({
    at: placeIn(bytes, random),
    remove: bytes.length,
    insert: Buffer.alloc(0),
  }),
  remove: (bytes, random) => ({
    at: placeIn(bytes, random),
    remove: random.between(1, 64),
    insert: Buffer.alloc(0),
  }),
  insert: (bytes, random) => ({
    at: placeIn(bytes, random),
    remove: 0,
    insert: hostileValues.bytes(random, random.between(1, 32)),
  }),
  repeat(bytes, random) {
    const at = placeIn(bytes, random);
    const piece = bytes.subarray(at, at + random.between(1, 256));
    return { at, remove: 0, insert: Buffer.concat(Array<Buffer>(random.between(1, 4)).fill(piece)) };
  },
  splice(bytes, random, other) {
    const from = placeIn(other, random);
    const piece = other.subarray(from, from + random.between(8, 2048));
    return { at: placeIn(bytes, random), remove: random.between(0, 512), insert: piece };
  },
};

/** One change that knows nothing of what the bytes mean. @param other what a piece may come from */
export function editBytes(bytes: Buffer, random: SeededRandom, other: Buffer): { name: string; edit: Edit } {
  const name = random.pick(Object.keys(MUTATIONS));
  return { name, edit: (MUTATIONS[name] as ByteMutation)(bytes, random, other) };
}
