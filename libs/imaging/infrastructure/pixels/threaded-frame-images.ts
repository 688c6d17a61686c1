import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  type ConvertedFrame,
  FrameImages,
  type StoredFrame,
} from '../../application/services/frame-images.js';
import type { Picture, Rendering } from '../../application/services/rendering.js';
import { nativeLength, type PixelFormat } from '../../domain/dicom/pixel-format.js';
import type { Presentation } from '../../domain/dicom/presentation.js';
import { PixelFailure } from './pixel-failure.js';
import type { PixelLimits } from './pixel-limits.js';
import { DEFAULT_PIXEL_LIMITS } from './pixel-limits.js';
import type { PixelResult, PixelTask } from './pixel-task.js';
import { PixelThreads } from './pixel-threads.js';

const MEBIBYTE = 1024 ** 2;

/** Work on pixels in threads of their own, which hold the codecs; sizes are checked before anything is begun. */
@Injectable()
export class ThreadedFrameImages extends FrameImages implements OnModuleDestroy {
  private limits: PixelLimits = DEFAULT_PIXEL_LIMITS;
  private threads = new PixelThreads(this.limits);

  static limited(limits: Partial<PixelLimits>): ThreadedFrameImages {
    const images = new ThreadedFrameImages();
    images.limits = { ...DEFAULT_PIXEL_LIMITS, ...limits };
    images.threads = new PixelThreads(images.limits);
    return images;
  }

  /** How many threads run now. */
  get threadCount(): number {
    return this.threads.size;
  }

  override admit(format: PixelFormat, storedBytes: number): void {
    const length = nativeLength(format);
    if (length === 0) throw unreadable('it has no pixels');
    if (Math.max(length, storedBytes) > this.limits.frameBytes) throw tooLarge();
  }

  override async decode(frame: StoredFrame): Promise<ConvertedFrame> {
    return (await this.run({ kind: 'decode', frame: ours(frame) })) as ConvertedFrame;
  }

  override async encode(frame: StoredFrame, transferSyntaxUid: string): Promise<ConvertedFrame> {
    return (await this.run({ kind: 'encode', frame: ours(frame), transferSyntaxUid })) as ConvertedFrame;
  }

  override async render(
    frame: StoredFrame,
    presentation: Presentation,
    rendering: Rendering,
  ): Promise<Picture> {
    return (await this.run({ kind: 'render', frame: ours(frame), presentation, rendering })) as Picture;
  }

  async onModuleDestroy(): Promise<void> {
    await this.threads.close();
  }

  private async run(task: PixelTask): Promise<PixelResult> {
    const { format, bytes } = task.frame;
    this.admit(format, bytes.length);
    const { taskMs, mebibyteMs } = this.limits;
    try {
      return await this.threads.run(task, taskMs + (nativeLength(format) / MEBIBYTE) * mebibyteMs);
    } catch (error) {
      if (error instanceof PixelFailure) throw unreadable(error.message);
      throw error;
    }
  }
}

/** A copy that can be handed over to a thread: small buffers share their memory with others. */
const ours = (frame: StoredFrame): StoredFrame => ({ ...frame, bytes: new Uint8Array(frame.bytes) });

const tooLarge = (): DomainError =>
  new DomainError('too-large', 'imaging.frame-too-large', 'The frame is too large to be converted.');

const unreadable = (reason: string): DomainError =>
  new DomainError(
    'not-acceptable',
    'imaging.pixels-unreadable',
    `The pixels cannot be converted: ${reason}. Ask for them as they are stored (transfer-syntax=*).`,
  );
