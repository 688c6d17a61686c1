import type { RequestedRange } from '#platform/http/files/byte-range';
import type { ByteRange, FoundBytes } from '../../../../application/services/dicom-files.js';

/** A stretch of bytes that lie in several places. */
export function cutBytes(found: FoundBytes, { start, end }: RequestedRange): FoundBytes {
  const cut: ByteRange[] = [];
  let at = 0;
  for (const { offset, length } of found.ranges) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end + 1 - at, length);
    if (to > from) cut.push({ offset: offset + from, length: to - from });
    at += length;
  }
  return { ...found, ranges: cut };
}
