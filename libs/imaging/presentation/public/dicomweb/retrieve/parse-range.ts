/** A stretch of a body, both ends included. */
export interface RequestedRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The one stretch that a Range header asks for (RFC 9110, 14.1.2). Undefined where the header is to be ignored: another unit,
 * several ranges, nonsense. `unsatisfiable` means 416.
 */
export function parseRange(
  header: string | undefined,
  size: number,
): RequestedRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}
