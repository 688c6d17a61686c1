const EMPTY = Buffer.alloc(0);
/** So much may wait for whoever reads; then the peer waits. */
const HIGH_WATER = 512 * 1024;

/**
 * A data set on its way in: what arrives on one side is read on the other, once. The writing side waits while too much is
 * unread; a reader who stops early leaves the rest to be thrown away.
 */
export class DataSetStream implements AsyncIterable<Buffer> {
  private readonly waiting: Buffer[] = [];
  private size = 0;
  private discarded = false;
  private ended = false;
  private failure: Error | undefined;
  private wakeReader: (() => void) | undefined;
  private wakeWriter: (() => void) | undefined;

  /** Await the result when it is a promise: it resolves when more may come. */
  push(bytes: Buffer): Promise<void> | undefined {
    if (this.discarded || bytes.length === 0) return undefined;
    this.waiting.push(bytes);
    this.size += bytes.length;
    this.wake();
    if (this.size < HIGH_WATER) return undefined;
    return new Promise((resolve) => (this.wakeWriter = resolve));
  }

  /** The data set is complete. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  /** The rest will not come: the reader gets this error. */
  fail(error: Error): void {
    if (this.ended) return;
    this.failure = error;
    this.wake();
    this.resume();
  }

  /** Nobody will read on. */
  discard(): void {
    this.discarded = true;
    this.waiting.length = 0;
    this.size = 0;
    this.resume();
  }

  /** All of it in one piece; undefined, and the rest thrown away, when it is longer than allowed. */
  async gather(most: number): Promise<Buffer | undefined> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of this) {
      length += piece.length;
      if (length > most) return undefined;
      pieces.push(piece);
    }
    return Buffer.concat(pieces, length);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        if (this.waiting.length > 0) {
          const piece = this.waiting.shift() ?? EMPTY;
          this.size -= piece.length;
          if (this.size < HIGH_WATER / 2) this.resume();
          yield piece;
        } else if (this.failure) {
          throw this.failure;
        } else if (this.ended || this.discarded) {
          return;
        } else {
          await new Promise<void>((resolve) => (this.wakeReader = resolve));
        }
      }
    } finally {
      this.discard();
    }
  }

  private wake(): void {
    this.wakeReader?.();
    this.wakeReader = undefined;
  }

  private resume(): void {
    this.wakeWriter?.();
    this.wakeWriter = undefined;
  }
}
