import { DomainError } from '#kernel';
import type { PixelFormat } from '../../domain/dicom/pixel-format.js';
import type { StoredInstance } from '../queries/find-stored-instances/stored-instance.js';
import type { FoundContent, FoundImage, NewPixelData } from './dicom-files.js';
import type { ConvertedFrame, StoredFrame } from './frame-images.js';
import { FrameImages } from './frame-images.js';
import type { InstanceContents } from './instance-contents.js';
import { InstanceImages } from './instance-images.js';

const EXPLICIT = '1.2.840.10008.1.2.1';
const RLE = '1.2.840.10008.1.2.5';
const DEFLATED_FRAMES = '1.2.840.10008.1.2.8.1';
const BASELINE = '1.2.840.10008.1.2.4.50';

const format: PixelFormat = {
  rows: 2,
  columns: 2,
  samplesPerPixel: 1,
  bitsAllocated: 8,
  bitsStored: 8,
  highBit: 7,
  signed: false,
  float: false,
  planar: false,
  photometricInterpretation: 'MONOCHROME2',
};

const instance = (transferSyntaxUid: string): StoredInstance =>
  ({ instanceId: 'i', transferSyntaxUid, size: 99 }) as StoredInstance;

/** Counts what is begun. */
class FakeImages extends FrameImages {
  begun = 0;
  length = 4;

  override admit(): void {
    if (this.length === Infinity) throw new DomainError('too-large', 'imaging.frame-too-large', 'Too large.');
  }

  override decode(frame: StoredFrame): Promise<ConvertedFrame> {
    this.begun++;
    return Promise.resolve({ bytes: Buffer.alloc(this.length, this.begun), format: frame.format });
  }

  override encode(frame: StoredFrame): Promise<ConvertedFrame> {
    return this.decode(frame);
  }

  override render(): Promise<never> {
    return Promise.reject(new Error('not asked for'));
  }
}

function contents(count: number, kind: 'image' | 'other' = 'image') {
  const frame = { ranges: [{ offset: 0, length: 4 }], encapsulated: true };
  const image = { format, frames: Array(count).fill(frame), presentation: {} } as unknown as FoundImage;
  const found: FoundContent = kind === 'image' ? { kind, image } : { kind };
  const fake = {
    pixels: undefined as NewPixelData | undefined,
    findImage: () => Promise.resolve(found.kind === 'image' ? found.image : undefined),
    whole: () => Promise.resolve(Buffer.alloc(4)),
    keepOpen: () => ({ close: () => Promise.resolve() }),
    asStored: () => Promise.resolve([Buffer.from('stored')]),
    asExplicitLittleEndian: () => Promise.resolve([Buffer.from('explicit')]),
    withPixelData(_: StoredInstance, pixels: NewPixelData) {
      fake.pixels = pixels;
      return Promise.resolve(pixels.frames);
    },
  };
  return fake;
}

function make(count: number, kind?: 'image' | 'other') {
  const images = new FakeImages();
  const fake = contents(count, kind);
  return { images, fake, service: new InstanceImages(fake as unknown as InstanceContents, images) };
}

describe('files in other transfer syntaxes', () => {
  it('are converted a frame ahead of who reads them, however many frames there are', async () => {
    const { images, service } = make(10_000);
    const { content } = await service.file(instance(RLE), EXPLICIT);
    let taken = 0;
    for await (const bytes of content) {
      expect(bytes.length).toBe(4);
      taken++;
      expect(images.begun).toBeLessThanOrEqual(taken + 1);
      if (taken === 100) break;
    }
    expect(images.begun).toBeLessThanOrEqual(101);
  });

  it('say what they are: native length, what was lost and what is lost now', async () => {
    const { fake, service } = make(3);
    await service.file(instance(RLE), EXPLICIT);
    expect(fake.pixels).toMatchObject({ transferSyntaxUid: EXPLICIT, length: 12, lossy: false });
    await service.file(instance(BASELINE), EXPLICIT);
    expect(fake.pixels).toMatchObject({ lossy: true });
    await service.file(instance(RLE), BASELINE);
    expect(fake.pixels).toMatchObject({ compression: { method: 'ISO_10918_1', ratio: 1 } });
    expect(fake.pixels?.length).toBeUndefined();
  });

  it('have single bits of one frame after those of the other', async () => {
    const { images, fake, service } = make(3);
    images.decode = (frame) =>
      Promise.resolve({ bytes: Buffer.from([0b1001]), format: { ...frame.format, bitsAllocated: 1 } });
    const { content } = await service.file(instance(DEFLATED_FRAMES), EXPLICIT);
    const pieces: Uint8Array[] = [];
    for await (const piece of content) pieces.push(piece);
    expect(fake.pixels?.length).toBe(2);
    expect([...Buffer.concat(pieces)]).toEqual([0b1001_1001, 0b1001]);
  });

  it('are sent as they are when nothing else is asked for, and when there are no pixels', async () => {
    const { service, images } = make(1, 'other');
    expect(await service.file(instance(RLE), RLE)).toMatchObject({ transferSyntaxUid: RLE, size: 99 });
    const plain = await service.file(instance('1.2.840.10008.1.2'), EXPLICIT);
    expect(plain.transferSyntaxUid).toBe(EXPLICIT);
    expect((await service.file(instance(EXPLICIT), RLE)).transferSyntaxUid).toBe(EXPLICIT);
    expect(images.begun).toBe(0);
  });

  it('are refused before anything is sent when they are too long, or a frame is too large', async () => {
    const { service, images } = make(3);
    images.length = 2 ** 31;
    images.decode = (frame) =>
      Promise.resolve({ bytes: { length: 2 ** 31 } as unknown as Uint8Array, format: frame.format });
    await expect(service.file(instance(RLE), EXPLICIT)).rejects.toMatchObject({
      code: 'imaging.too-long-uncompressed',
    });
    images.length = Infinity;
    await expect(service.file(instance(RLE), EXPLICIT)).rejects.toMatchObject({ kind: 'too-large' });
  });

  it('break off when a later frame is of another length', async () => {
    const { service, images } = make(2);
    const { content } = await service.file(instance(RLE), EXPLICIT);
    images.length = 5;
    const read = async (): Promise<void> => {
      for await (const bytes of content) expect(bytes.length).toBe(4);
    };
    await expect(read()).rejects.toThrow('another length');
  });
});
