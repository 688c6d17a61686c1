/** The beginning of a body, and the body as it was: whole and still to be read once. */
export interface PeekedBody {
  readonly head: Buffer;
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of the source, read to its end or not; whoever owns it may go on with it. */
  readonly close: () => Promise<void>;
}

/** Reads up to `bytes` from the start of a body without losing them. */
export async function peek(source: AsyncIterable<Uint8Array>, bytes: number): Promise<PeekedBody> {
  const chunks = source[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const next = await chunks.next();
    if (next.done === true) break;
    read.push(next.value);
    length += next.value.byteLength;
  }
  const start = Buffer.concat(read);
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (start.length > 0) yield start;
    for (;;) {
      const next = await chunks.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
  const close = async () => void (await chunks.return?.());
  return { head: start.subarray(0, bytes), body: whole(), close };
}
