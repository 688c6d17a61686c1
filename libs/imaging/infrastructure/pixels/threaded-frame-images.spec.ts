import { until } from '#test/support/until';
import type { StoredFrame } from '../../application/services/frame-images.js';
import type { PixelFormat } from '../../domain/dicom/pixel-format.js';
import { dicomFixture } from '../dicom/testing/dicom-fixture.js';
import { arrangeSamples } from './codecs/arrange-samples.js';
import { FixtureImage } from './testing/fixture-image.js';
import { ThreadedFrameImages } from './threaded-frame-images.js';

const EXPLICIT = '1.2.840.10008.1.2.1';
const LOSSLESS = {
  RLE: '1.2.840.10008.1.2.5',
  'JPEG lossless': '1.2.840.10008.1.2.4.70',
  'JPEG-LS': '1.2.840.10008.1.2.4.80',
  'JPEG 2000': '1.2.840.10008.1.2.4.90',
  HTJ2K: '1.2.840.10008.1.2.4.201',
};

const images = new ThreadedFrameImages();
afterAll(() => images.onModuleDestroy());
// threads are started and ended, on machines that are busy with other things
jest.setTimeout(60_000);

const fixture = (name: string): Promise<FixtureImage> => FixtureImage.of(dicomFixture(name));

const grey = (changes: Partial<PixelFormat> = {}): PixelFormat => ({
  rows: 16,
  columns: 16,
  samplesPerPixel: 1,
  bitsAllocated: 16,
  bitsStored: 16,
  highBit: 15,
  signed: false,
  float: false,
  planar: false,
  photometricInterpretation: 'MONOCHROME2',
  ...changes,
});

/** Bytes that no codec makes smaller. */
function noise({ rows, columns, samplesPerPixel, bitsAllocated }: PixelFormat): Buffer {
  const bytes = Buffer.alloc((rows * columns * samplesPerPixel * bitsAllocated) / 8);
  for (let i = 0, state = 1; i < bytes.length; i++) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[i] = state >> 8;
  }
  return bytes;
}

const native = (format: PixelFormat): StoredFrame => ({
  bytes: noise(format),
  transferSyntaxUid: EXPLICIT,
  format,
});

describe.each(Object.entries(LOSSLESS))('%s', (_, uid) => {
  const colours = { samplesPerPixel: 3, bitsAllocated: 8, bitsStored: 8, highBit: 7 };
  it.each([
    ['greys of 16 bits', grey()],
    ['signed greys', grey({ signed: true, bitsStored: 12, highBit: 11 })],
    ['greys of 8 bits', grey({ bitsAllocated: 8, bitsStored: 8, highBit: 7, rows: 33, columns: 257 })],
    ['colours', grey({ ...colours, photometricInterpretation: 'RGB', columns: 31 })],
  ])('gives %s back, every bit', async (__, format) => {
    const frame = native(format);
    const encoded = await images.encode(frame, uid);
    const decoded = await images.decode({ ...encoded, transferSyntaxUid: uid });
    expect(Buffer.from(decoded.bytes).equals(frame.bytes)).toBe(true);
    expect(decoded.format).toEqual(format);
  });
});

describe('work on pixels', () => {
  it('compresses lossy, close to what it was', async () => {
    const format = grey({
      samplesPerPixel: 3,
      bitsAllocated: 8,
      bitsStored: 8,
      highBit: 7,
      photometricInterpretation: 'RGB',
    });
    const bytes = Uint8Array.from({ length: 16 * 16 * 3 }, (_, i) => Math.floor(i / 4) + (i % 3) * 20);
    const frame = { bytes, transferSyntaxUid: EXPLICIT, format };
    const encoded = await images.encode(frame, '1.2.840.10008.1.2.4.50');
    expect(encoded.format.photometricInterpretation).toBe('YBR_FULL_422');
    const decoded = await images.decode({ ...encoded, transferSyntaxUid: '1.2.840.10008.1.2.4.50' });
    expect(decoded.format.photometricInterpretation).toBe('RGB');
    const sum = decoded.bytes.reduce((all, byte, i) => all + Math.abs(byte - (frame.bytes[i] ?? 0)), 0);
    expect(sum / decoded.bytes.length).toBeLessThan(4);
  });

  it('decodes what other encoders made to the same pixels', async () => {
    const { bytes: expected } = await (await fixture('pydicom/MR_small_implicit.dcm')).frame();
    for (const name of ['RLE', 'jp2klossless', 'jpeg_ls_lossless']) {
      const stored = await fixture(`pydicom/MR_small_${name}.dcm`);
      const { bytes } = await images.decode(await stored.frame());
      expect(Buffer.from(bytes).equals(expected)).toBe(true);
    }
  });

  it('joins the fragments of a frame', async () => {
    const name = 'dicomParser/encapsulated/multi-frame/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm';
    const decoded = await images.decode(await (await fixture(name)).frame(1));
    expect(decoded.bytes.length).toBe(512 * 512 * 2);
  });

  it('gives shared chrominance to each pixel and puts planes together', () => {
    const half = grey({
      rows: 1,
      columns: 2,
      samplesPerPixel: 3,
      bitsAllocated: 8,
      photometricInterpretation: 'YBR_FULL_422',
    });
    expect([...arrangeSamples({ bytes: Buffer.from([1, 2, 3, 4]), format: half }).bytes]).toEqual([
      1, 3, 4, 2, 3, 4,
    ]);
    const planes = { ...half, photometricInterpretation: 'RGB', planar: true };
    const { bytes, format } = arrangeSamples({ bytes: Buffer.from([1, 2, 3, 4, 5, 6]), format: planes });
    expect([...bytes]).toEqual([1, 3, 5, 2, 4, 6]);
    expect(format.planar).toBe(false);
  });
});

describe('pixels that mean harm', () => {
  const code = 'imaging.pixels-unreadable';

  it('refuses frames too large for it before it begins', async () => {
    const frame = { ...native(grey()), format: grey({ rows: 65_535, columns: 65_535 }) };
    await expect(images.decode(frame)).rejects.toMatchObject({ code: 'imaging.frame-too-large' });
    const none = { ...native(grey()), format: grey({ rows: 0 }) };
    await expect(images.decode(none)).rejects.toMatchObject({ code });
  });

  it.each(Object.values(LOSSLESS))(
    'refuses a stream of another size, cut off or made up in %s',
    async (uid) => {
      const { bytes } = await images.encode(native(grey({ rows: 64, columns: 64 })), uid);
      const as = (changed: Uint8Array, format = grey({ rows: 64, columns: 64 })): Promise<unknown> =>
        images.decode({ bytes: changed, transferSyntaxUid: uid, format });
      await expect(as(bytes, grey({ rows: 8000, columns: 8000 }))).rejects.toMatchObject({ code });
      await expect(as(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ code });
      await expect(as(bytes.subarray(0, 20))).rejects.toMatchObject({ code });
      await expect(as(Buffer.alloc(0))).rejects.toMatchObject({ code });
      await expect(as(noise(grey()))).rejects.toMatchObject({ code });
      // and works on
      await expect(as(bytes)).resolves.toBeDefined();
    },
  );

  it('survives streams with any byte changed', async () => {
    for (const uid of Object.values(LOSSLESS)) {
      const { bytes, format } = await images.encode(native(grey()), uid);
      for (let at = 0; at < bytes.length; at += 7) {
        const changed = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 0xff : byte));
        // decoded or refused: what counts is that it answers
        await images.decode({ bytes: changed, transferSyntaxUid: uid, format }).catch((error: unknown) => {
          expect(error).toMatchObject({ code });
        });
      }
    }
  });

  it('ends a thread that takes too long and starts another', async () => {
    const hasty = ThreadedFrameImages.limited({ threads: 1, taskMs: 0, mebibyteMs: 0 });
    const large = native(grey({ rows: 2048, columns: 2048 }));
    await expect(hasty.encode(large, LOSSLESS['JPEG 2000'])).rejects.toMatchObject({
      code,
      message: expect.stringContaining('too long'),
    });
    await expect(hasty.encode(large, LOSSLESS['JPEG 2000'])).rejects.toMatchObject({ code });
    await hasty.onModuleDestroy();
  });

  it('refuses more work than it has room for, and ends threads that have none', async () => {
    const few = ThreadedFrameImages.limited({ threads: 1, queue: 1, idleMs: 0 });
    const work = [1, 2, 3].map(() => few.decode(native(grey())));
    const outcomes = await Promise.allSettled(work);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({
      reason: { kind: 'unavailable', code: 'imaging.pixels-busy', details: { retryAfterSeconds: 2 } },
    });
    await until('idle threads to end', () => Promise.resolve(few.threadCount === 0));
    await expect(few.decode(native(grey()))).resolves.toBeDefined();
    await few.onModuleDestroy();
    await expect(few.decode(native(grey()))).rejects.toMatchObject({ code: 'imaging.pixels-busy' });
  });
});
