import type { ByteRange } from './file-store.js';
import { FileStoreError } from './file-store-error.js';

/**
 * The bytes that a range means in a file of a known size; without a range, all of them.
 * @throws FileStoreError `storage.range-unsatisfiable` as RFC 9110 14.1.1 has it: no byte of the range is there
 */
export function resolveRange(
  range: ByteRange | undefined,
  size: number,
): { readonly start: number; readonly end: number } {
  if (range === undefined) return { start: 0, end: size - 1 };
  const end = Math.min(range.end ?? size - 1, size - 1);
  if (!Number.isSafeInteger(range.start) || range.start < 0 || range.start > end) {
    throw new FileStoreError('storage.range-unsatisfiable');
  }
  return { start: range.start, end };
}
