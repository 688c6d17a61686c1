import type { Vr } from '#imaging/domain/dicom/dictionary/vr';
import { VR_TABLE } from '#imaging/domain/dicom/dictionary/vr-table';
import { dicomBytes } from '#imaging/infrastructure/dicom/testing/dicom-bytes';
import { encodeElement } from '#imaging/infrastructure/dicom/writing/encode-element';
import type { SeededRandom } from '#test/faults/seeded-random';
import type { Edit } from './edit.js';
import { hostileValues } from './hostile-values.js';
import type { ElementPlace, SeedFile } from './seed-file.js';

type ElementMutation = (seed: SeedFile, random: SeededRandom, other: SeedFile) => Edit[];

const NOTHING = Buffer.alloc(0);
const VRS = Object.keys(VR_TABLE) as Vr[];
/** Tags that decide how the rest is read. */
const TAGS = [
  0x00020010, 0x00080005, 0x00080016, 0x00080018, 0x00100010, 0x00100020, 0x0020000d, 0x0020000e, 0x00280002,
  0x00280008, 0x00280010, 0x00280011, 0x00280100, 0x00280103, 0x00281201, 0x00409096, 0x7fe00001, 0x7fe00008,
  0x7fe00010, 0xfffafffa, 0xfffcfffc, 0xfffee000, 0xfffee00d, 0xfffee0dd,
];
/** What rules how pixels are found: rows, columns, frames, samples, bits. */
const PIXEL_TAGS = [
  0x00280002, 0x00280004, 0x00280006, 0x00280008, 0x00280010, 0x00280011, 0x00280100, 0x00280101, 0x00280103,
];

const place = (seed: SeedFile, random: SeededRandom): ElementPlace => random.pick(seed.elements);

/** The bytes from an element's first to the next one's. */
function stretch(seed: SeedFile, { start }: ElementPlace): Buffer {
  const next = seed.elements.find((each) => each.start > start);
  return seed.bytes.subarray(start, next?.start ?? seed.bytes.length);
}

function uint(value: number, bytes: number, littleEndian: boolean): Buffer {
  const written = Buffer.alloc(bytes);
  for (let n = 0; n < bytes; n++) written[littleEndian ? n : bytes - 1 - n] = value >>> (8 * n);
  return written;
}

function tagBytes(tag: number, littleEndian: boolean): Buffer {
  return Buffer.concat([uint(tag >>> 16, 2, littleEndian), uint(tag & 0xffff, 2, littleEndian)]);
}

const encoding = ({ syntax }: SeedFile): { implicit: boolean; littleEndian: boolean } => ({
  implicit: syntax?.implicit ?? false,
  littleEndian: syntax?.littleEndian ?? true,
});

/** An element in the place of the one with its tag, or where it belongs. */
function put(seed: SeedFile, tag: number, vr: Vr, value: Buffer): Edit {
  const insert = encodeElement(tag, vr, value, encoding(seed));
  const known = seed.elements.find((each) => each.tag === tag);
  if (known) return { at: known.start, remove: stretch(seed, known).length, insert };
  const next = seed.elements.find((each) => each.tag > tag);
  return { at: next?.start ?? seed.bytes.length, remove: 0, insert };
}

const MUTATIONS: Readonly<Record<string, ElementMutation>> = {
  length(seed, random) {
    const { lengthAt, lengthBytes } = place(seed, random);
    const { littleEndian } = encoding(seed);
    const insert = uint(hostileValues.number(random), lengthBytes, littleEndian);
    return [{ at: lengthAt, remove: lengthBytes, insert }];
  },
  vr(seed, random) {
    const { start } = place(seed, random);
    return [{ at: start + 4, remove: 2, insert: Buffer.from(random.pick(VRS), 'latin1') }];
  },
  tag(seed, random) {
    const { littleEndian } = encoding(seed);
    return [{ at: place(seed, random).start, remove: 4, insert: tagBytes(random.pick(TAGS), littleEndian) }];
  },
  twice(seed, random) {
    const element = place(seed, random);
    return [{ at: place(seed, random).start, remove: 0, insert: stretch(seed, element) }];
  },
  without(seed, random) {
    const element = place(seed, random);
    return [{ at: element.start, remove: stretch(seed, element).length, insert: NOTHING }];
  },
  foreign(seed, random, other) {
    if (other.elements.length === 0) return [];
    const element = place(other, random);
    return [{ at: place(seed, random).start, remove: 0, insert: stretch(other, element) }];
  },
  nested(seed, random) {
    const whole = dicomBytes.nested(random.pick([1, 2, 8, 60, 63, 64, 65, 66, 300]));
    const cut = random.next() < 0.3 ? random.between(0, whole.length) : whole.length;
    return [{ at: place(seed, random).start, remove: 0, insert: whole.subarray(0, cut) }];
  },
  items(seed, random) {
    const item = dicomBytes.item(random.pick([0xe000, 0xe00d, 0xe0dd]), hostileValues.number(random));
    return [{ at: place(seed, random).start, remove: 0, insert: item }];
  },
  'character set': (seed, random) => [
    put(seed, 0x00080005, 'CS', hostileValues.characterSet(random)),
    put(seed, 0x00100010, 'PN', hostileValues.escaped(random)),
    put(seed, 0x00081030, 'LO', hostileValues.escaped(random)),
  ],
  text(seed, random) {
    const tags: [number, Vr][] = [
      [0x00080020, 'DA'],
      [0x00080030, 'TM'],
      [0x00080050, 'SH'],
      [0x00080060, 'CS'],
      [0x00080061, 'CS'],
      [0x00100010, 'PN'],
      [0x00100020, 'LO'],
      [0x00100021, 'LO'],
      [0x00100030, 'DA'],
      [0x00100040, 'CS'],
      [0x00200010, 'SH'],
      [0x00200011, 'IS'],
      [0x00200013, 'IS'],
      [0x00280008, 'IS'],
      [0x00281050, 'DS'],
      [0x0020000d, 'UI'],
      [0x0020000e, 'UI'],
      [0x00080018, 'UI'],
    ];
    const [tag, vr] = random.pick(tags);
    return [put(seed, tag, vr, hostileValues.text(random))];
  },
  pixels(seed, random) {
    const tag = random.pick(PIXEL_TAGS);
    if (tag === 0x00280008) return [put(seed, tag, 'IS', hostileValues.text(random))];
    if (tag === 0x00280004) return [put(seed, tag, 'CS', hostileValues.text(random))];
    const { littleEndian } = encoding(seed);
    return [put(seed, tag, 'US', uint(hostileValues.number(random), 2, littleEndian))];
  },
};

/** One change of the structure. Only for files whose elements are known. @param other whose elements it may get */
export function editElements(
  seed: SeedFile,
  random: SeededRandom,
  other: SeedFile,
): { name: string; edits: Edit[] } {
  const name = random.pick(Object.keys(MUTATIONS));
  return { name, edits: (MUTATIONS[name] as ElementMutation)(seed, random, other) };
}
