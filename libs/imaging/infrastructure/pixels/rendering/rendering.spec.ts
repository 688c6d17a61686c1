import sharp from 'sharp';
import type { Rendering } from '../../../application/services/rendering.js';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';
import type { Presentation } from '../../../domain/dicom/presentation.js';
import { dicomFixture } from '../../dicom/testing/dicom-fixture.js';
import { decodeFrame } from '../codecs/decode-frame.js';
import { NativeCodecs } from '../codecs/native-codecs.js';
import { PixelFailure } from '../pixel-failure.js';
import { FixtureImage } from '../testing/fixture-image.js';
import { greyLevels } from './grey-levels.js';
import { readSamples } from './read-samples.js';
import { renderFrame } from './render-frame.js';

const format = (changes: Partial<PixelFormat> = {}): PixelFormat => ({
  rows: 1,
  columns: 5,
  samplesPerPixel: 1,
  bitsAllocated: 16,
  bitsStored: 12,
  highBit: 11,
  signed: false,
  float: false,
  planar: false,
  photometricInterpretation: 'MONOCHROME2',
  ...changes,
});

const words = (...values: number[]): Uint8Array => new Uint8Array(Uint16Array.from(values).buffer);

const levels = (
  stored: Uint8Array,
  presentation: Presentation,
  changes: Partial<PixelFormat> = {},
): number[] => {
  const all = format(changes);
  return [...greyLevels(readSamples(stored, all), all, presentation, undefined)];
};

async function pixels(name: string, rendering: Partial<Rendering> = {}, frame = 0) {
  const fixture = await FixtureImage.of(dicomFixture(name));
  const native = decodeFrame(await fixture.frame(frame), new NativeCodecs());
  const asked = { mediaType: 'image/png' as const, ...rendering };
  const { bytes } = await renderFrame(native, fixture.image.presentation, asked);
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

describe('greys', () => {
  it('follow the window: linear as C.11.2.1.2 says, linear-exact and sigmoid', () => {
    const stored = words(0, 50, 100, 150, 200);
    const window = { center: 100, width: 101 };
    expect(levels(stored, { window: { ...window, shape: 'linear' } })).toEqual([0, 1, 129, 255, 255]);
    const exact = { ...window, width: 100, shape: 'linear-exact' as const };
    expect(levels(stored, { window: exact })).toEqual([0, 0, 128, 255, 255]);
    const sigmoid = { ...window, width: 100, shape: 'sigmoid' as const };
    expect(levels(stored, { window: sigmoid })).toEqual([5, 30, 128, 225, 250]);
    expect(levels(stored, { window: { center: 100, width: 1, shape: 'linear' } })).toEqual([
      0, 0, 255, 255, 255,
    ]);
  });

  it('go through slope, intercept and tables before the window', () => {
    const window = { center: 0.5, width: 256, shape: 'linear' as const };
    expect(levels(words(0, 1, 2, 3, 4), { rescale: { slope: 64, intercept: -128 }, window })).toEqual([
      0, 64, 128, 192, 255,
    ]);
    const table = { first: 1, bits: 8, entries: Uint16Array.of(10, 20, 255) };
    expect(levels(words(0, 1, 2, 3, 4), { voiLut: table })).toEqual([10, 10, 20, 255, 255]);
    const modalityLut = { first: 0, bits: 16, entries: Uint16Array.of(300, 200, 100) };
    expect(levels(words(0, 1, 2, 9, 2), { modalityLut })).toEqual([255, 128, 0, 0, 0]);
  });

  it('are turned round for MONOCHROME1 and an inverse presentation, once', () => {
    const one = { photometricInterpretation: 'MONOCHROME1' };
    expect(levels(words(0, 1, 2, 3, 4), {}, one)).toEqual([255, 191, 128, 64, 0]);
    expect(levels(words(0, 1, 2, 3, 4), { inverse: true }, one)).toEqual([255, 191, 128, 64, 0]);
    expect(levels(words(0, 1, 2, 3, 4), { inverse: true })).toEqual([255, 191, 128, 64, 0]);
  });

  it('span the values without a window, padding left out, and stay as they are in 8 bits', () => {
    const padding = { from: 4000, to: 4095 };
    expect(levels(words(10, 20, 30, 4000, 10), { padding })).toEqual([0, 128, 255, 255, 0]);
    const bytes = { bitsAllocated: 8, bitsStored: 8, highBit: 7 };
    expect(levels(Uint8Array.of(0, 7, 100, 200, 255), {}, bytes)).toEqual([0, 7, 100, 200, 255]);
  });

  it('span the values of a falling slope and of a table, and nothing where there is no image', () => {
    const padding = { from: 4000, to: 4095 };
    const falling = { rescale: { slope: -2, intercept: 7 }, padding };
    expect(levels(words(10, 20, 30, 4000, 10), falling)).toEqual([255, 128, 0, 0, 255]);
    const modalityLut = { first: 0, bits: 16, entries: Uint16Array.of(5, 1, 3, 99) };
    expect(levels(words(0, 1, 2, 4000, 2), { modalityLut, padding })).toEqual([255, 0, 128, 255, 128]);
    expect(levels(words(4000, 4001, 4000, 4095, 4000), falling)).toEqual([0, 0, 0, 0, 0]);
    expect(levels(words(10, 10, 10, 4000, 10), falling)).toEqual([0, 0, 0, 0, 0]);
  });

  it.each<[string, Partial<PixelFormat>]>([
    ['12 bits', {}],
    ['12 bits with a sign', { signed: true }],
    ['16 bits', { bitsStored: 16, highBit: 15 }],
    ['16 bits with a sign', { bitsStored: 16, highBit: 15, signed: true }],
    ['8 bits with a sign', { bitsAllocated: 8, bitsStored: 8, highBit: 7, signed: true }],
  ])('are the same in frames with more pixels than values, in %s', (_, changes) => {
    const some = words(0, 0xfb2e, 0x0803, 0x0c05, 0x7fff);
    const many = new Uint8Array(some.length * 14_000).map((__, i) => some[i % some.length] as number);
    const columnsOf = (bytes: Uint8Array): number => (bytes.length * 8) / (changes.bitsAllocated ?? 16);
    const rescale = { slope: 0.5, intercept: 20 };
    for (const presentation of [
      { rescale, window: { center: 0, width: 3000, shape: 'linear' as const } },
      { rescale, inverse: true },
    ]) {
      const few = levels(some, presentation, { ...changes, columns: columnsOf(some) });
      const all = levels(many, presentation, { ...changes, columns: columnsOf(many) });
      expect(new Set(few).size).toBeGreaterThan(2);
      expect(all.findIndex((level, i) => level !== few[i % few.length])).toBe(-1);
    }
  });

  it('come of samples of any kind', () => {
    // 12 bits with an overlay above them, and with a sign
    expect([...readSamples(words(0xf001, 0x0800), format({ columns: 2 }))]).toEqual([1, 2048]);
    expect([...readSamples(words(0x0fff, 0x0800), format({ columns: 2, signed: true }))]).toEqual([
      -1, -2048,
    ]);
    expect([
      ...readSamples(Uint8Array.of(0b01001), format({ bitsAllocated: 1, bitsStored: 1, highBit: 0 })),
    ]).toEqual([1, 0, 0, 1, 0]);
    const float = { bitsAllocated: 32, bitsStored: 32, highBit: 31, float: true };
    const numbers = new Uint8Array(Float32Array.of(-1, 0, NaN, 0.5, 1).buffer);
    expect(levels(numbers, {}, float)).toEqual([0, 128, 0, 191, 255]);
    const double = { ...float, bitsAllocated: 64, bitsStored: 64, highBit: 63 };
    expect(levels(new Uint8Array(Float64Array.of(0, 1, 2, 3, 4).buffer), {}, double)).toEqual([
      0, 64, 128, 191, 255,
    ]);
    const long = { bitsAllocated: 32, bitsStored: 32, highBit: 31 };
    expect(levels(new Uint8Array(Uint32Array.of(0, 2 ** 31, 4e9, 0, 0).buffer), {}, long)).toEqual([
      0, 137, 255, 0, 0,
    ]);
    expect(() => readSamples(new Uint8Array(9), format())).toThrow(PixelFailure);
  });
});

describe('pictures', () => {
  it('show a region, turned over and scaled into the space there is', async () => {
    const whole = await pixels('pydicom/CT_small.dcm');
    expect(whole).toMatchObject({ width: 128, height: 128 });
    const region = { x: 32, y: 0, width: 64, height: 32, flipHorizontal: true, flipVertical: false };
    const part = await pixels('pydicom/CT_small.dcm', { viewport: { width: 64, height: 64, region } });
    expect(part).toMatchObject({ width: 64, height: 32 });
    const at = (x: number, y: number): number | undefined => whole.data[(y * 128 + x) * whole.channels];
    expect(part.data[0]).toBe(at(95, 0));
    expect(part.data[(31 * 64 + 63) * part.channels]).toBe(at(32, 31));
    expect(await pixels('pydicom/CT_small.dcm', { viewport: { width: 32, height: 64 } })).toMatchObject({
      width: 32,
      height: 32,
    });
    const outside = { x: 500, y: 0, flipHorizontal: false, flipVertical: false };
    await expect(
      pixels('pydicom/CT_small.dcm', { viewport: { width: 9, height: 9, region: outside } }),
    ).rejects.toThrow(PixelFailure);
  });

  it('show single bits', async () => {
    const bits = await pixels('highdicom/seg_image_ct_binary.dcm');
    expect(new Set(bits.data)).toEqual(new Set([0, 255]));
  });

  it('show colours of eight bits and more, in planes, by palette and as luminance and chrominance', async () => {
    const three = { columns: 1, samplesPerPixel: 3, photometricInterpretation: 'RGB' };
    const eight = { bitsAllocated: 8, bitsStored: 8, highBit: 7 };
    const shown = async (
      bytes: Uint8Array,
      changes: Partial<PixelFormat>,
      presentation: Presentation = {},
    ) => {
      const frame = { bytes, format: format(changes) };
      const picture = await renderFrame(frame, presentation, { mediaType: 'image/png' });
      return [...(await sharp(picture.bytes).raw().toBuffer())];
    };
    expect(await shown(Uint8Array.of(1, 2, 3), { ...three, ...eight })).toEqual([1, 2, 3]);
    const sixteen = { bitsAllocated: 16, bitsStored: 16, highBit: 15 };
    expect(await shown(words(0x0100, 0x80ff, 0xffff), { ...three, ...sixteen })).toEqual([1, 128, 255]);
    const planes = { ...three, ...eight, columns: 2, planar: true };
    expect(await shown(Uint8Array.of(1, 2, 3, 4, 5, 6), planes)).toEqual([1, 3, 5, 2, 4, 6]);
    const full = { ...three, ...eight, photometricInterpretation: 'YBR_FULL' };
    expect(await shown(Uint8Array.of(76, 85, 255), full)).toEqual([254, 0, 0]);
    const shared = { ...full, columns: 2, photometricInterpretation: 'YBR_FULL_422' };
    expect(await shown(Uint8Array.of(10, 20, 128, 128), shared)).toEqual([10, 10, 10, 20, 20, 20]);
    const table = (...entries: number[]) => ({ first: 1, bits: 16, entries: Uint16Array.from(entries) });
    const palette = { red: table(0, 0xff00), green: table(0x8000, 0), blue: table(0x0100, 0x0200) };
    const indexed = { ...eight, columns: 2, photometricInterpretation: 'PALETTE COLOR' };
    expect(await shown(Uint8Array.of(0, 2), indexed, { palette })).toEqual([0, 128, 1, 255, 0, 2]);
    await expect(shown(Uint8Array.of(0, 2), indexed)).rejects.toThrow(PixelFailure);
  });

  it.each(['image/jpeg', 'image/png', 'image/gif'] as const)('come as %s', async (mediaType) => {
    const fixture = await FixtureImage.of(dicomFixture('pydicom/CT_small.dcm'));
    const picture = await renderFrame(await fixture.frame(), fixture.image.presentation, {
      mediaType,
      quality: 50,
    });
    expect(picture.contentType).toBe(mediaType);
    const { format: written, channels } = await sharp(picture.bytes).metadata();
    expect(written).toBe(mediaType.split('/')[1]);
    if (mediaType !== 'image/gif') expect(channels).toBe(1);
  });
});
