import { fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ByteRange, FileContent } from './file-store.js';
import { descriptors } from './descriptors.js';
import { resolveRange } from './resolve-range.js';

/** An image in a few pieces: each costs a turn of the event loop and one of a thread. */
const PIECE = 256 * 1024;

/** Opens a file to be read. @throws FileStoreError `storage.range-unsatisfiable`, or an error of the file system */
export async function openFile(path: string, range: ByteRange | undefined): Promise<FileContent> {
  // a handle and no number: what is never read, because the client went away before, is closed with its garbage
  const handle = await open(path, 'r');
  try {
    const { size, start, end } = stretchOf(handle.fd, range);
    if (size > 0)
      return { stream: handle.createReadStream({ start, end, highWaterMark: PIECE }), size, start, end };
    await handle.close();
    return { stream: Readable.from([]), size, start, end };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** All of a stretch of a file, without a stream between. @throws as openFile */
export async function readFile(path: string, range: ByteRange | undefined): Promise<Buffer> {
  const file = await descriptors.open(path, 'r');
  try {
    const { start, end } = stretchOf(file, range);
    const bytes = Buffer.allocUnsafeSlow(end - start + 1);
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await descriptors.read(file, bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error('The file became shorter while it was read.');
      at += bytesRead;
    }
    return bytes;
  } finally {
    descriptors.close(file);
  }
}

/** What an open file says of itself is in memory. */
function stretchOf(file: number, range: ByteRange | undefined): { size: number; start: number; end: number } {
  const { size } = fstatSync(file);
  return { size, ...resolveRange(range, size) };
}
