import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { pixelCodecOf } from '../../domain/dicom/pixel-codecs.js';
import { nativeLength } from '../../domain/dicom/pixel-format.js';
import { EXPLICIT_VR_LITTLE_ENDIAN, transferSyntaxOf } from '../../domain/dicom/transfer-syntax.js';
import type { StoredFile } from '../queries/find-stored-instances/stored-instance.js';
import type { FoundImage, OpenFile } from './dicom-files.js';
import { type ConvertedFrame, FrameImages, type StoredFrame } from './frame-images.js';
import { InstanceContents } from './instance-contents.js';
import { oneAhead } from './one-ahead.js';
import { packBits } from './pack-bits.js';
import type { Picture, Rendering } from './rendering.js';
import { sliceStream } from './slice-stream.js';

/** A file on its way out. */
export interface InstanceFile {
  /** As its meta information says. */
  readonly transferSyntaxUid: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Bytes, where they are known before. */
  readonly size?: number;
}

/** The length of an element fits into 32 bits, and is no undefined one (PS3.5, 7.1). */
const LONGEST_VALUE = 0xffff_fffe;
/** Names of lossy compressions that we encode (PS3.3, C.7.6.1.1.5.2). */
const METHODS = new Map([['1.2.840.10008.1.2.4.50', 'ISO_10918_1']]);

/** Frames and files of stored instances in other forms than they are stored in, a frame at a time. */
@Injectable()
export class InstanceImages {
  constructor(
    private readonly contents: InstanceContents,
    private readonly images: FrameImages,
  ) {}

  /** Throws when the image's frames are too large to be worked on. */
  admit({ format }: FoundImage): void {
    this.images.admit(format, 0);
  }

  /**
   * One frame in a transfer syntax; Explicit VR Little Endian for native samples.
   *
   * @param index from 0 on
   * @throws DomainError see FrameImages
   */
  async frame(
    instance: StoredFile,
    image: FoundImage,
    index: number,
    transferSyntaxUid: string,
  ): Promise<ConvertedFrame> {
    const frame = await this.stored(instance, image, index);
    if (transferSyntaxUid === frame.transferSyntaxUid) return frame;
    if (transferSyntaxUid === EXPLICIT_VR_LITTLE_ENDIAN) return this.images.decode(frame);
    return this.images.encode(frame, transferSyntaxUid);
  }

  /** A picture of one frame. @param number from 1 on, the representative one without it */
  async picture(
    instance: StoredFile,
    image: FoundImage,
    rendering: Rendering,
    number = image.representativeFrame,
  ): Promise<Picture> {
    const presentation = { ...image.presentation, ...image.framePresentations[number - 1] };
    return this.images.render(await this.stored(instance, image, number - 1), presentation, rendering);
  }

  /**
   * The file in a transfer syntax that can be made of it: its own, Explicit VR Little Endian, or a compression that
   * encodes. The first frame is converted at once, so that what cannot be converted fails before anything is sent.
   *
   * @throws DomainError see FrameImages
   */
  async file(
    instance: StoredFile & { readonly size?: number },
    transferSyntaxUid: string,
  ): Promise<InstanceFile> {
    if (transferSyntaxUid === instance.transferSyntaxUid) {
      const { size } = instance;
      const content = await this.contents.asStored(instance);
      return { transferSyntaxUid, content, ...(size !== undefined && { size }) };
    }
    const stored = transferSyntaxOf(instance.transferSyntaxUid);
    const plain = transferSyntaxUid === EXPLICIT_VR_LITTLE_ENDIAN;
    const image = plain && !stored?.encapsulated ? undefined : await this.contents.findImage(instance);
    // without pixel data there is nothing to compress (PS3.5, A.4)
    if (!image) {
      const content = await this.contents.asExplicitLittleEndian(instance);
      return { transferSyntaxUid: EXPLICIT_VR_LITTLE_ENDIAN, content };
    }
    const convert = (index: number): Promise<ConvertedFrame> =>
      this.frame(instance, image, index, transferSyntaxUid);
    const first = await convert(0);
    const frames = oneAhead(image.frames.length, first, convert);
    const length = plain ? Math.ceil((bitsOf(first) * image.frames.length) / 8) : undefined;
    if (length !== undefined && length > LONGEST_VALUE) throw tooLong();
    const target = pixelCodecOf(transferSyntaxUid);
    const method = target?.lossy ? METHODS.get(transferSyntaxUid) : undefined;
    const ratio = nativeLength(image.format) / first.bytes.length;
    const content = await this.contents.withPixelData(instance, {
      transferSyntaxUid,
      format: first.format,
      lossy: pixelCodecOf(instance.transferSyntaxUid)?.lossy === true,
      ...(length !== undefined && { length }),
      ...(method !== undefined && { compression: { method, ratio } }),
      frames: this.inOnePass(instance, bytesOf(frames, plain ? first : undefined)),
    });
    return { transferSyntaxUid, content };
  }

  /**
   * Opens the file as it would be in Explicit VR Little Endian from any place in it. Each opening converts it anew.
   *
   * @returns a function that rejects as `file`
   */
  plainOpener(instance: StoredFile): OpenFile {
    return async (range) => {
      const { content } = await this.file(instance, EXPLICIT_VR_LITTLE_ENDIAN);
      return range ? sliceStream(content, range) : content;
    };
  }

  /** A deflated file is inflated once for all its frames. */
  private async *inOnePass<T>(instance: StoredFile, frames: AsyncGenerator<T>): AsyncGenerator<T> {
    const reading = this.contents.keepOpen(instance);
    try {
      yield* frames;
    } finally {
      await reading.close();
    }
  }

  private async stored(instance: StoredFile, image: FoundImage, index: number): Promise<StoredFrame> {
    const found = image.frames.at(index);
    if (!found) throw new RangeError('There is no such frame.');
    const transferSyntaxUid = found.encapsulated ? instance.transferSyntaxUid : EXPLICIT_VR_LITTLE_ENDIAN;
    this.images.admit(
      image.format,
      found.ranges.reduce((sum, { length }) => sum + length, 0),
    );
    const bytes = await this.contents.whole(instance, found);
    return { bytes, transferSyntaxUid, format: image.format };
  }
}

/** Bits of a native frame; only single ones may end within a byte. */
const bitsOf = ({ bytes, format }: ConvertedFrame): number =>
  format.bitsAllocated === 1 ? format.rows * format.columns * format.samplesPerPixel : bytes.length * 8;

/** @param native the first of native frames, which follow each other; undefined for compressed ones */
function bytesOf(
  frames: AsyncIterable<ConvertedFrame>,
  native: ConvertedFrame | undefined,
): AsyncGenerator<Uint8Array> {
  const bits = native && bitsOf(native);
  const each = bytesOfEach(frames, native?.bytes.length);
  return bits === undefined || bits % 8 === 0 ? each : packBits(each, bits);
}

/** Native frames have one length; a codec that gives another would shift all that follow. */
async function* bytesOfEach(
  frames: AsyncIterable<ConvertedFrame>,
  length: number | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of frames) {
    if (length !== undefined && bytes.length !== length) throw new Error('A frame has another length.');
    yield bytes;
  }
}

const tooLong = (): DomainError =>
  new DomainError(
    'not-acceptable',
    'imaging.too-long-uncompressed',
    'Uncompressed, the pixel data are longer than a file can hold. Ask for them as they are stored (transfer-syntax=*).',
  );
