/** A copy of the bytes with each unit of 2, 4 or 8 bytes turned round; bytes after the last whole unit are left as they are. */
export function swapBytes(bytes: Buffer, unit: 1 | 2 | 4 | 8): Buffer {
  const copy = Buffer.from(bytes);
  if (unit === 1) return copy;
  const whole = copy.subarray(0, copy.length - (copy.length % unit));
  if (unit === 2) whole.swap16();
  else if (unit === 4) whole.swap32();
  else whole.swap64();
  return copy;
}
