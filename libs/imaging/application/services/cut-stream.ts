import type { ByteRange } from './dicom-files.js';

/** Stretches out of a stream that can only be read from its start; they ascend, and what is cut out of one chunk is one piece. */
export async function* cutStream(
  source: AsyncIterable<Uint8Array>,
  ranges: readonly ByteRange[],
): AsyncGenerator<Uint8Array> {
  let at = 0;
  let next = 0;
  for await (const chunk of source) {
    const end = at + chunk.length;
    const pieces: Uint8Array[] = [];
    for (; next < ranges.length; next++) {
      const { offset, length } = ranges[next] as ByteRange;
      const piece = chunk.subarray(Math.max(0, offset - at), Math.max(0, offset + length - at));
      if (piece.length > 0) pieces.push(piece);
      if (offset + length > end) break;
    }
    const [first, ...others] = pieces;
    if (first) yield others.length === 0 ? first : Buffer.concat(pieces);
    if (next === ranges.length) return;
    at = end;
  }
}
