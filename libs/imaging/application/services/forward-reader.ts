import type { ByteRange } from './dicom-files.js';

/** A stream, how far it was read, and what of its last chunk is left. */
interface Reading {
  readonly chunks: AsyncIterator<Uint8Array>;
  at: number;
  rest: Uint8Array;
}

/**
 * Stretches out of a source that can only be read from its start. Those that ascend are read in one pass; one that lies before the
 * end of the last begins another.
 */
export class ForwardReader {
  private left: Reading | undefined;
  private closed = false;

  constructor(private readonly open: () => Promise<AsyncIterable<Uint8Array>>) {}

  async *read({ offset, length }: ByteRange): AsyncGenerator<Uint8Array, void, undefined> {
    const reading = await this.from(offset);
    const end = offset + length;
    let complete = false;
    try {
      while (reading.at < end) {
        if (reading.rest.length === 0) {
          const next = await reading.chunks.next();
          if (next.done) return;
          reading.rest = next.value;
        }
        const skipped = Math.min(Math.max(0, offset - reading.at), reading.rest.length);
        const piece = reading.rest.subarray(skipped, end - reading.at);
        reading.at += skipped + piece.length;
        reading.rest = reading.rest.subarray(skipped + piece.length);
        if (piece.length > 0) yield piece;
      }
      complete = true;
    } finally {
      if (complete && !this.closed && !this.left) this.left = reading;
      else await reading.chunks.return?.();
    }
  }

  /** Closes the source. */
  async close(): Promise<void> {
    this.closed = true;
    const { left } = this;
    this.left = undefined;
    await left?.chunks.return?.();
  }

  /** The stream that was left before this place, taken away: who comes meanwhile reads another one. */
  private async from(offset: number): Promise<Reading> {
    const { left } = this;
    this.left = undefined;
    if (left && left.at <= offset) return left;
    await left?.chunks.return?.();
    const source = await this.open();
    return { chunks: source[Symbol.asyncIterator](), at: 0, rest: new Uint8Array(0) };
  }
}
