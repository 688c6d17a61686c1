/** A stretch of a representation, both ends included. */
export interface RequestedRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The range a request asks for, of a representation of `size` bytes (RFC 9110 section 14.1.2). Undefined means all of it:
 * no Range field, one that is not understood, or several ranges, which a server may ignore. `unsatisfiable` means 416.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): RequestedRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '');
  if (!match) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}
