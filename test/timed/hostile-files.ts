import { dicomBytes } from '#imaging/infrastructure/dicom/testing/dicom-bytes';

const { deflatedFile, element, file, header, identifiers, item, nested, sequence } = dicomBytes;
const MEBIBYTE = 1024 ** 2;
const JPEG_2000 = '1.2.840.10008.1.2.4.90';

/** A file that is made to do harm. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Buffer;
  /** The Failure Reason that it is refused with (PS3.18, Table I.2-2), hexadecimal. */
  readonly refused?: string;
  /** What it is answered, where it is stored, to who wants to look at it. */
  readonly rendered?: number;
}

const us = (value: number): Buffer => Buffer.from([value & 0xff, value >>> 8]);

/** A file with these elements behind its identifiers. */
function whole(...elements: readonly Buffer[]): Buffer {
  const { before, after } = identifiers();
  return Buffer.concat([before, after, ...elements]);
}

/** Says that it is an image of this size. */
const image = (rows: number, columns: number, frames: string, pixels: Buffer): Buffer =>
  whole(
    element(0x00280002, 'US', us(1)),
    element(0x00280004, 'CS', 'MONOCHROME2 '),
    element(0x00280008, 'IS', frames.length % 2 === 0 ? frames : `${frames} `),
    element(0x00280010, 'US', us(rows)),
    element(0x00280011, 'US', us(columns)),
    element(0x00280100, 'US', us(16)),
    element(0x00280101, 'US', us(16)),
    element(0x00280102, 'US', us(15)),
    element(0x00280103, 'US', us(0)),
    pixels,
  );

const encapsulated = (fragments: readonly Buffer[]): Buffer =>
  Buffer.concat([
    header(0x7fe00010, 'OB', 0xffffffff),
    item(0xe000),
    ...fragments.flatMap((fragment) => [item(0xe000, fragment.length), fragment]),
    item(0xe0dd),
  ]);

/** Functional groups of so many frames, each with a VOI table of 65,536 entries (PS3.3, C.11.2). */
function tables(frames: number): Buffer {
  const table = Buffer.concat([
    element(0x00283002, 'US', Buffer.from([0, 0, 0, 0, 16, 0])),
    element(0x00283006, 'OW', Buffer.alloc(131_072)),
  ]);
  const group = sequence(0x00289132, [sequence(0x00283010, [table])]);
  return sequence(0x52009230, Array<Buffer>(frames).fill(group));
}

/** So many texts of 16 kB: none is long enough by itself to be left in the file. */
const privateTexts = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, n) => element(0x00110010 + n, 'LT', 'a'.repeat(16_000)));

/** The beginning of a JPEG 2000 codestream: SIZ tells 65535 x 65535 samples of 16 bits (ISO/IEC 15444-1, A.5.1). */
function hugeCodestream(): Buffer {
  const size = Buffer.alloc(43);
  size.writeUInt32BE(0xff4fff51, 0);
  size.writeUInt16BE(41, 4);
  for (const at of [8, 12, 24, 28]) size.writeUInt32BE(65_535, at);
  size.writeUInt16BE(1, 40);
  size[42] = 15;
  return Buffer.concat([size, Buffer.from([1, 1]), Buffer.alloc(64)]);
}

export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: 'sequences nested 100,000 deep', bytes: () => file(nested(100_000)), refused: 'c000' },
  { name: 'sequences nested 65 deep', bytes: () => file(whole(nested(65))), refused: 'c000' },
  {
    name: 'a deflated data set that grows a thousandfold',
    bytes: () => deflatedFile(element(0x00091010, 'UN', Buffer.alloc(60 * MEBIBYTE))),
    refused: 'a700',
  },
  {
    name: 'a value that says it has 4 GB',
    bytes: () => file(Buffer.concat([whole(), header(0x7fe00010, 'OB', 0xfffffffe)])),
    refused: 'c000',
  },
  {
    name: 'texts of 38 MiB together',
    bytes: () => file(whole(Buffer.concat(privateTexts(2_500)))),
    refused: 'a700',
  },
  {
    name: '300,000 items',
    bytes: () => file(whole(header(0x00400275, 'SQ', 0xffffffff), Buffer.alloc(300_000 * 8, item(0xe000)))),
    refused: 'a700',
  },
  {
    name: 'one element twice',
    bytes: () => file(whole(element(0x00280010, 'US', us(1)), element(0x00280010, 'US', us(2)))),
    refused: 'c000',
  },
  {
    name: 'a path where an identifier must be',
    bytes: () => file(Buffer.concat([identifiers('../../../etc/passwd').before, identifiers().after])),
    refused: 'a900',
  },
  { name: 'an unknown transfer syntax', bytes: () => file(whole(), '1.2.840.113619.5.2'), refused: 'c122' },
  {
    name: 'an image of 65535 x 65535 without pixels',
    bytes: () => file(image(65_535, 65_535, '1', element(0x7fe00010, 'OW', Buffer.alloc(10)))),
    rendered: 406,
  },
  {
    name: 'two billion frames',
    bytes: () => file(image(1, 1, '2147483647', element(0x7fe00010, 'OW', Buffer.alloc(10)))),
    rendered: 406,
  },
  {
    name: 'eight million frames of one pixel, all of them there',
    bytes: () => file(image(1, 1, '8388608', element(0x7fe00010, 'OW', Buffer.alloc(16 * MEBIBYTE)))),
    rendered: 406,
  },
  {
    name: 'a lookup table of 128 kB for each of 300 frames',
    bytes: () =>
      file(image(1, 1, '300', Buffer.concat([tables(300), element(0x7fe00010, 'OW', Buffer.alloc(600))]))),
    rendered: 406,
  },
  {
    name: 'a compressed frame in 200,000 fragments',
    bytes: () => file(image(4, 4, '1', encapsulated(Array<Buffer>(200_000).fill(us(0)))), JPEG_2000),
    rendered: 406,
  },
  {
    name: 'a compressed image that says it is small and is huge',
    bytes: () => file(image(4, 4, '1', encapsulated([hugeCodestream()])), JPEG_2000),
    rendered: 406,
  },
  {
    name: 'a compressed image that says it is huge, and is',
    bytes: () => file(image(65_535, 65_535, '1', encapsulated([hugeCodestream()])), JPEG_2000),
    rendered: 413,
  },
];
