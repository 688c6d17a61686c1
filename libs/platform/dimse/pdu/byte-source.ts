/** Takes bytes in portions out of a stream of chunks. What was taken is a view of the chunk where one chunk has it all. */
export class ByteSource {
  private chunk: Buffer = Buffer.alloc(0);

  constructor(private readonly chunks: AsyncIterator<Buffer>) {}

  /** Exactly so many bytes; undefined when the stream ends before them. */
  async take(length: number): Promise<Buffer | undefined> {
    if (this.chunk.length >= length) return this.cut(length);
    const pieces = [this.chunk];
    let have = this.chunk.length;
    this.chunk = Buffer.alloc(0);
    while (have < length) {
      const next = await this.chunks.next();
      if (next.done) return undefined;
      const piece = next.value.subarray(0, length - have);
      pieces.push(piece);
      have += piece.length;
      this.chunk = next.value.subarray(piece.length);
    }
    return Buffer.concat(pieces, length);
  }

  /** At least one byte and at most so many, as they come; undefined at the stream's end. */
  async some(most: number): Promise<Buffer | undefined> {
    while (this.chunk.length === 0) {
      const next = await this.chunks.next();
      if (next.done) return undefined;
      this.chunk = next.value;
    }
    return this.cut(Math.min(most, this.chunk.length));
  }

  private cut(length: number): Buffer {
    const taken = this.chunk.subarray(0, length);
    this.chunk = this.chunk.subarray(length);
    return taken;
  }
}
