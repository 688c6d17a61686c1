import { deflateRawSync } from 'node:zlib';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';
import { dicomFixture } from '../../dicom/testing/dicom-fixture.js';
import { FixtureImage } from '../testing/fixture-image.js';
import { ThreadedFrameImages } from '../threaded-frame-images.js';
import type { ConvertedFrame, StoredFrame } from '../../../application/services/frame-images.js';

const DEFLATED = '1.2.840.10008.1.2.8.1';
const unreadable = { code: 'imaging.pixels-unreadable' };

const images = new ThreadedFrameImages();
afterAll(() => images.onModuleDestroy());
// threads are started, on machines that are busy with other things
jest.setTimeout(60_000);

const stored = async (name: string, index = 0): Promise<StoredFrame> =>
  (await FixtureImage.of(dicomFixture(name))).frame(index);
const decoded = async (name: string, index = 0): Promise<ConvertedFrame> =>
  images.decode(await stored(name, index));

/** The samples that the files in `codecs` were made of, in as many bytes as they have (test/data/dicom/SOURCES.md). */
function original({ rows, columns, samplesPerPixel, bitsAllocated, bitsStored }: PixelFormat): Buffer {
  const bytes = Buffer.alloc((rows * columns * samplesPerPixel * bitsAllocated) / 8);
  for (let i = 0; i * bitsAllocated < bytes.length * 8; i++) {
    const sample = Math.imul(i, 2_654_435_761) >>> (32 - bitsStored);
    bytes.writeUIntLE(sample, (i * bitsAllocated) / 8, bitsAllocated / 8);
  }
  return bytes;
}

/** Of all bytes. */
function meanDifference(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((sum, byte, i) => sum + Math.abs(byte - (b[i] ?? 0)), 0) / a.length;
}

describe('what other encoders made', () => {
  it.each([
    ['JPEG XL of 12 bits', 'jpeg-xl-12-bit', 'MONOCHROME2'],
    ['JPEG XL in boxes', 'jpeg-xl-16-bit', 'MONOCHROME2'],
    ['JPEG 2000 with long colours, transformed', 'jpeg-2000-rgb-16-bit', 'RGB'],
    ['HTJ2K with colours that are not transformed', 'htj2k-rgb', 'RGB'],
    ['HTJ2K with long colours that are not transformed', 'htj2k-rgb-12-bit', 'RGB'],
    ['HTJ2K of signed bytes', 'htj2k-signed-8-bit', 'MONOCHROME2'],
  ])('gives the samples of %s back, every bit', async (_, name, photometricInterpretation) => {
    const { bytes, format } = await decoded(`codecs/${name}.dcm`);
    expect(format).toMatchObject({ photometricInterpretation, planar: false });
    expect(Buffer.from(bytes).equals(original(format))).toBe(true);
  });

  it.each([
    ['JPEG XL', 'codecs/jpeg-xl-rgb-2-frames.dcm', 'pydicom/SC_rgb_rle_2frame.dcm', 2],
    ['deflated frames', 'codecs/deflated-frames.dcm', 'highdicom/seg_image_ct_binary.dcm', 3],
  ])('gives every frame of %s back as it was', async (_, name, source, count) => {
    for (let index = 0; index < count; index++) {
      const [ours, theirs] = [await decoded(name, index), await decoded(source, index)];
      expect(Buffer.from(ours.bytes).equals(theirs.bytes)).toBe(true);
      expect(ours.format).toEqual(theirs.format);
    }
  });

  it.each([
    ['that was JPEG', 'codecs/jpeg-xl-recompressed.dcm', 'pydicom/examples_ybr_color.dcm'],
    ['in XYB', 'codecs/jpeg-xl-lossy.dcm', 'pydicom/SC_rgb_rle_2frame.dcm'],
  ])('gives lossy JPEG XL %s as RGB, close to what it was', async (_, name, source) => {
    const [ours, theirs] = [await decoded(name), await decoded(source)];
    expect(ours.format.photometricInterpretation).toBe('RGB');
    expect(theirs.format.photometricInterpretation).toBe('RGB');
    expect(meanDifference(ours.bytes, theirs.bytes)).toBeLessThan(2);
  });

  it('is refused in compressions that nothing here undoes, instead of being taken for native', async () => {
    const frame = await stored('pydicom/CT_small.dcm');
    for (const syntax of ['.52', '.92', '.102']) {
      const transferSyntaxUid = `1.2.840.10008.1.2.4${syntax}`;
      await expect(images.decode({ ...frame, transferSyntaxUid })).rejects.toMatchObject(unreadable);
    }
  });
});

describe('deflated frames', () => {
  it('are never inflated to more than a frame, and are refused when they are less', async () => {
    const { format } = await stored('codecs/jpeg-xl-12-bit.dcm');
    const frame = (native: Buffer): StoredFrame => ({
      bytes: deflateRawSync(native),
      transferSyntaxUid: DEFLATED,
      format,
    });
    const native = original(format);
    expect(Buffer.from((await images.decode(frame(native))).bytes).equals(native)).toBe(true);
    for (const wrong of [native.subarray(2), Buffer.alloc(64 * 1024 ** 2)])
      await expect(images.decode(frame(wrong))).rejects.toMatchObject(unreadable);
    const cut = { ...frame(native), bytes: frame(native).bytes.subarray(0, 100) };
    await expect(images.decode(cut)).rejects.toMatchObject(unreadable);
  });
});

/** The fields of a header, least significant bit first: pairs of value and bits. */
function bits(...fields: readonly (readonly [value: number, count: number])[]): Buffer {
  const all = fields.flatMap(([value, count]) =>
    Array.from({ length: count }, (_, i) => Math.floor(value / 2 ** i) & 1),
  );
  const bytes = Buffer.alloc(Math.ceil(all.length / 8) + 32);
  all.forEach((bit, i) => (bytes[i >> 3] = (bytes[i >> 3] as number) | (bit << (i & 7))));
  return Buffer.concat([Buffer.from([0xff, 0x0a]), bytes]);
}

/** A box of a file (ISO 18181-2). */
function box(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(type, 4);
  return Buffer.concat([head, content]);
}

describe('JPEG XL', () => {
  const NO: [number, number] = [0, 1];
  const YES: [number, number] = [1, 1];
  /** 8 x 8 pixels, whose description begins. */
  const SMALL = [YES, [0, 5], [1, 3], NO] as const;
  const EIGHT_BITS = [NO, [0, 2], YES, [0, 2], NO] as const;
  const format = { rows: 8, columns: 8, bitsAllocated: 8, bitsStored: 8, highBit: 7 };

  it.each([
    ['of another size, however large', [NO, [3, 2], [2 ** 30 - 1, 30], [1, 3], YES]],
    ['that is turned', [...SMALL, YES, [5, 3]]],
    ['with a preview', [...SMALL, YES, [0, 3], NO, YES]],
    ['that moves', [...SMALL, YES, [0, 3], NO, NO, YES]],
    ['of floating point numbers', [...SMALL, NO, YES]],
    ['with transparency', [...SMALL, NO, NO, [0, 2], YES, [1, 2]]],
    ['with a colour profile', [...SMALL, NO, ...EIGHT_BITS, NO, YES]],
    [
      'in colours other than those of sRGB',
      [...SMALL, NO, ...EIGHT_BITS, NO, NO, [0, 2], [1, 2], [2, 2], [9, 4]],
    ],
    ['that ends in its header', []],
  ] as [string, [number, number][]][])('is refused %s before it is decoded', async (_, fields) => {
    const frame = await stored('codecs/jpeg-xl-lossy.dcm');
    const bytes = fields.length === 0 ? Buffer.from([0xff, 0x0a, 0x00]) : bits(...fields);
    const refused = images.decode({ ...frame, bytes, format: { ...frame.format, ...format } });
    await expect(refused).rejects.toMatchObject({
      ...unreadable,
      message: expect.not.stringContaining('decoded'),
    });
  });

  it('is refused where its samples are signed or mean other colours', async () => {
    const grey = await stored('codecs/jpeg-xl-16-bit.dcm');
    const signed = { ...grey, format: { ...grey.format, signed: true } };
    await expect(images.decode(signed)).rejects.toMatchObject(unreadable);
    const rgb = await stored('codecs/jpeg-xl-rgb-2-frames.dcm');
    const ybr = { ...rgb, format: { ...rgb.format, photometricInterpretation: 'YBR_FULL' } };
    await expect(images.decode(ybr)).rejects.toMatchObject(unreadable);
  });

  it('is read from boxes that hold its codestream in parts', async () => {
    const frame = await stored('codecs/jpeg-xl-12-bit.dcm');
    const part = (number: number, start: number, end?: number): Buffer => {
      const index = Buffer.alloc(4);
      index.writeUInt32BE((end === undefined ? 2 ** 31 : 0) + number);
      return box('jxlp', Buffer.concat([index, frame.bytes.subarray(start, end)]));
    };
    const bytes = Buffer.concat([
      box('JXL ', Buffer.from([0x0d, 0x0a, 0x87, 0x0a])),
      box('ftyp', Buffer.from('jxl \0\0\0\0jxl ')),
      ...[part(0, 0, 1), part(1, 1, 4), part(2, 4, 90), part(3, 90)],
    ]);
    const whole = await images.decode({ ...frame, bytes });
    expect(Buffer.from(whole.bytes).equals(original(frame.format))).toBe(true);
  });

  it('is refused when it is cut off, and survived with any byte changed', async () => {
    for (const name of ['jpeg-xl-12-bit', 'jpeg-xl-16-bit', 'jpeg-xl-rgb-2-frames', 'jpeg-xl-recompressed']) {
      const frame = await stored(`codecs/${name}.dcm`);
      const { bytes } = frame;
      for (const cut of [0, 1, 12, 20, bytes.length >> 1, bytes.length - 8])
        await expect(images.decode({ ...frame, bytes: bytes.subarray(0, cut) })).rejects.toMatchObject(
          unreadable,
        );
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 24)) {
        const changed = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 0xff : byte));
        // decoded or refused: what counts is that it answers
        await images.decode({ ...frame, bytes: changed }).catch((error: unknown) => {
          expect(error).toMatchObject(unreadable);
        });
      }
      // and works on
      await expect(images.decode(frame)).resolves.toBeDefined();
    }
  });
});
