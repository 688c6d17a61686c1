import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { dicomBytes } from '#imaging/infrastructure/dicom/testing/dicom-bytes';
import type { SeededRandom } from '#test/faults/seeded-random';
import { applyEdits, type Edit } from './edit.js';
import { editBytes } from './edit-bytes.js';
import { editElements } from './edit-elements.js';
import type { SeedFile } from './seed-file.js';

/** A file that somebody damaged or forged. */
export interface Mutant {
  readonly bytes: Buffer;
  /** The file it is made of and what was done with it. */
  readonly how: string;
}

const SYNTAXES = [
  '1.2.840.10008.1.2',
  '1.2.840.10008.1.2.1',
  '1.2.840.10008.1.2.2',
  '1.2.840.10008.1.2.1.99',
  '1.2.840.10008.1.2.5',
  '1.2.840.10008.1.2.4.50',
  '1.2.840.10008.1.2.4.80',
  '1.2.840.10008.1.2.4.90',
  '1.2.840.10008.1.2.4.201',
  '1.2.840.10008.1.2.4.94',
  '1.2.840.10008.1.2.1.98',
  '1.2.840.113619.5.2',
];
/** What the largest bomb inflates to: far beyond the ratio that is allowed. */
const BOMB_BYTES = 24 * 1024 ** 2;

/** A mutant of one of the files, as an instance of its own: its SOP Instance UID is told by the number. */
export function mutateFile(seeds: readonly SeedFile[], random: SeededRandom, number: number): Mutant {
  const seed = withOwnUid(random.pick(seeds), number);
  const other = random.pick(seeds);
  // so that the doors have something to store, too
  if (random.next() < 0.1) return { bytes: seed.bytes, how: `${seed.name}: as it is` };
  const done: string[] = [];
  const edits: Edit[] = [];
  if (seed.elements.length > 0 && random.next() < 0.75) {
    for (let count = random.between(1, 2); count > 0; count--) {
      const { name, edits: some } = editElements(seed, random, other);
      done.push(name);
      edits.push(...some);
    }
  }
  let bytes = applyEdits(seed.bytes, edits);
  if (random.next() < 0.12) {
    const { name, wrapped } = rewrap(seed, bytes, random);
    done.push(name);
    bytes = wrapped;
  }
  if (done.length === 0 || random.next() < 0.3) {
    for (let count = random.between(1, 3); count > 0; count--) {
      const { name, edit } = editBytes(bytes, random, other.bytes);
      done.push(name);
      bytes = applyEdits(bytes, [edit]);
    }
  }
  return { bytes, how: `${seed.name}: ${done.join(', ')}` };
}

/** A UID of the same length in its place. A deflated data set keeps its own. */
function withOwnUid(seed: SeedFile, number: number): SeedFile {
  const { sopInstanceUid: uid, bytes } = seed;
  const own = `1.9.${number}`;
  if (!uid || own.length > uid.length - 2) return seed;
  const replaced = Buffer.from(`${own}.${'3'.repeat(uid.length - own.length - 1)}`, 'latin1');
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(uid, 0, 'latin1'); at >= 0; at = copy.indexOf(uid, at + 1, 'latin1'))
    replaced.copy(copy, at);
  return { ...seed, bytes: copy };
}

/** The data set in another shell: a transfer syntax that it is not in, deflated, or a bomb. */
function rewrap(seed: SeedFile, bytes: Buffer, random: SeededRandom): { name: string; wrapped: Buffer } {
  const dataSet = inflated(seed, bytes.subarray(Math.min(seed.dataSetOffset, bytes.length)));
  const kind = random.next();
  if (kind < 0.4) {
    const syntax = random.pick(SYNTAXES);
    return { name: `as ${syntax}`, wrapped: dicomBytes.file(dataSet, syntax) };
  }
  if (kind < 0.97) return { name: 'deflated', wrapped: dicomBytes.deflatedFile(dataSet) };
  const zeros = dicomBytes.element(0x7fe00010, 'OB', Buffer.alloc(random.pick([1_000_000, BOMB_BYTES])));
  return {
    name: 'bomb',
    wrapped: dicomBytes.file(deflateRawSync(Buffer.concat([dataSet, zeros])), '1.2.840.10008.1.2.1.99'),
  };
}

function inflated({ syntax }: SeedFile, dataSet: Buffer): Buffer {
  if (!syntax?.deflated) return dataSet;
  try {
    return inflateRawSync(dataSet, { maxOutputLength: 1024 ** 2 });
  } catch {
    return dataSet;
  }
}
