import type { FileHandle } from 'node:fs/promises';

/** Bytes written at once: a write each for the chunks of a socket would cost more than waiting for some of them does. */
const WRITTEN_AT_ONCE = 256 * 1024;

/** Writes a body from where the file stands, without copying its chunks. */
export async function writeAll(
  handle: Pick<FileHandle, 'writev'>,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length < WRITTEN_AT_ONCE) continue;
    await writeTogether(handle, chunks);
    chunks = [];
    length = 0;
  }
  await writeTogether(handle, chunks);
}

/** Writes all of the chunks: a disk may take less than it is given (writev(2)), and says so only by the count. */
async function writeTogether(
  handle: Pick<FileHandle, 'writev'>,
  chunks: readonly Uint8Array[],
): Promise<void> {
  let rest = chunks.filter(({ byteLength }) => byteLength > 0);
  while (rest.length > 0) {
    let { bytesWritten } = await handle.writev(rest);
    rest = rest.flatMap((chunk) => {
      const written = Math.min(bytesWritten, chunk.byteLength);
      bytesWritten -= written;
      return written === chunk.byteLength ? [] : [chunk.subarray(written)];
    });
  }
}
