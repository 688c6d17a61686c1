const EMPTY = Buffer.alloc(0);

/**
 * The bytes that have arrived but are not read yet. Chunks are handed on as views, never copied, save for the few bytes
 * of a header that two chunks share.
 */
export class ByteFeed {
  /** No more bytes will arrive. */
  ended = false;
  private chunk: Buffer = EMPTY;
  private position = 0;
  private chunkOffset: number;

  /** @param offset offset of the first byte in the file */
  constructor(offset = 0) {
    this.chunkOffset = offset;
  }

  /** Offset in the file of the next byte to read. */
  get offset(): number {
    return this.chunkOffset + this.position;
  }

  get available(): number {
    return this.chunk.length - this.position;
  }

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    const offset = this.offset;
    this.chunk = this.available === 0 ? chunk : Buffer.concat([this.chunk.subarray(this.position), chunk]);
    this.position = 0;
    this.chunkOffset = offset;
  }

  /** The next `length` bytes; the caller has seen that they are available. */
  take(length: number): Buffer {
    const start = this.position;
    this.position += length;
    return this.chunk.subarray(start, this.position);
  }

  /** One byte ahead of the reading position. */
  peek(ahead: number): number {
    return this.chunk[this.position + ahead] ?? 0;
  }

  skip(length: number): void {
    this.position += length;
  }

  peekUint16(ahead: number, littleEndian: boolean): number {
    const a = this.peek(ahead);
    const b = this.peek(ahead + 1);
    return littleEndian ? a | (b << 8) : (a << 8) | b;
  }

  peekUint32(ahead: number, littleEndian: boolean): number {
    const a = this.peekUint16(ahead, littleEndian);
    const b = this.peekUint16(ahead + 2, littleEndian);
    return (littleEndian ? a | (b << 16) : (a << 16) | b) >>> 0;
  }

  /** A tag: two 16-bit numbers, whatever the byte order (PS3.5, 7.1.1). */
  peekTag(littleEndian: boolean): number {
    return ((this.peekUint16(0, littleEndian) << 16) | this.peekUint16(2, littleEndian)) >>> 0;
  }
}
