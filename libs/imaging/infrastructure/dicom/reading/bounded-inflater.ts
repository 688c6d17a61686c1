import { createInflateRaw } from 'node:zlib';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { ReadingLimits } from './reading-limits.js';

const RATIO_APPLIES_ABOVE = 16 * 1024 ** 2;

/**
 * Inflates a data set (PS3.5, A.5: a raw RFC 1951 stream) piece by piece and hands each piece on. What grows beyond the
 * limits is refused before it is inflated any further.
 */
export class BoundedInflater {
  private readonly inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  private readonly finished: Promise<void>;
  private deflated = 0;
  private inflated = 0;
  private failure: unknown;

  constructor(limits: ReadingLimits, onBytes: (bytes: Buffer) => void) {
    this.inflate.on('data', (bytes: Buffer) => {
      if (this.failure !== undefined) return;
      this.inflated += bytes.length;
      try {
        this.check(limits);
        onBytes(bytes);
      } catch (error) {
        this.fail(error);
      }
    });
    this.finished = new Promise((resolve) => {
      this.inflate.once('end', resolve);
      this.inflate.once('close', resolve);
    });
    this.inflate.on('error', (error: NodeJS.ErrnoException) => {
      const cut = error.code === 'Z_BUF_ERROR';
      this.failure ??= new DicomFailure(
        cut ? 'dicom.truncated' : 'dicom.malformed',
        cut ? 'the deflated data set is cut off' : 'the data set is no deflated stream',
      );
    });
  }

  /** Resolves when the bytes are inflated and handed on; rejects with the first failure. */
  async push(chunk: Buffer): Promise<void> {
    this.rethrow();
    this.deflated += chunk.length;
    await new Promise<void>((resolve) => {
      this.inflate.once('close', resolve);
      this.inflate.write(chunk, () => {
        this.inflate.removeListener('close', resolve);
        resolve();
      });
    });
    this.rethrow();
  }

  async end(): Promise<void> {
    this.rethrow();
    this.inflate.end();
    await this.finished;
    this.rethrow();
  }

  /** Stops without waiting for the rest. */
  destroy(): void {
    this.inflate.destroy();
  }

  private check(limits: ReadingLimits): void {
    const ratio = this.inflated / Math.max(this.deflated, 1);
    if (
      this.inflated > limits.inflatedBytes ||
      (this.inflated > RATIO_APPLIES_ABOVE && ratio > limits.inflateRatio)
    ) {
      throw new DicomFailure('dicom.too-large', 'the deflated data set inflates beyond the limit');
    }
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.inflate.destroy();
  }

  private rethrow(): void {
    if (this.failure !== undefined) throw this.failure;
  }
}
