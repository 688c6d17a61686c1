/** Bytes written at once, an image in most cases: a write costs more than its bytes, because threads wake each other for it. */
const WRITTEN_AT_ONCE = 1024 ** 2;

/** Writes what it takes of the chunks, and says how many bytes that were. */
type Write = (chunks: readonly Uint8Array[]) => Promise<{ readonly bytesWritten: number }>;

/** Writes a body from where the file stands, without copying its chunks. */
export async function writeAll(write: Write, body: AsyncIterable<Uint8Array>): Promise<void> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length < WRITTEN_AT_ONCE) continue;
    await writeTogether(write, chunks);
    chunks = [];
    length = 0;
  }
  await writeTogether(write, chunks);
}

/** Writes all of the chunks: a disk may take less than it is given (writev(2)), and says so only by the count. */
async function writeTogether(write: Write, chunks: readonly Uint8Array[]): Promise<void> {
  let rest = chunks.filter(({ byteLength }) => byteLength > 0);
  while (rest.length > 0) {
    let { bytesWritten } = await write(rest);
    rest = rest.flatMap((chunk) => {
      const written = Math.min(bytesWritten, chunk.byteLength);
      bytesWritten -= written;
      return written === chunk.byteLength ? [] : [chunk.subarray(written)];
    });
  }
}
