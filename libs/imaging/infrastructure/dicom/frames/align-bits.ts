/**
 * The bits of a frame moved to the start of its first byte: least significant bits come first (PS3.5, 8.1.1). Bits after the
 * last one are zero.
 */
export function alignBits(bytes: Buffer, skipBits: number, bits: number): Buffer {
  const aligned = Buffer.alloc(Math.ceil(bits / 8));
  for (let i = 0; i < aligned.length; i++) {
    aligned[i] = ((bytes[i] ?? 0) >> skipBits) | ((bytes[i + 1] ?? 0) << (8 - skipBits));
  }
  const over = aligned.length * 8 - bits;
  if (over > 0) aligned[aligned.length - 1] = (aligned.at(-1) ?? 0) & (0xff >> over);
  return aligned;
}
