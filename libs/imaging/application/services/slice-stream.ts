import type { ByteRange } from './dicom-files.js';

/** A stretch out of a stream that can only be read from its start. */
export async function* sliceStream(
  source: AsyncIterable<Uint8Array>,
  { offset, length }: ByteRange,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  const end = offset + length;
  for await (const chunk of source) {
    const piece = chunk.subarray(Math.max(0, offset - at), Math.max(0, end - at));
    if (piece.length > 0) yield piece;
    at += chunk.length;
    if (at >= end) return;
  }
}
