import type { FoundBytes } from '../../../application/services/dicom-files.js';

/**
 * Bits moved to the start of their first byte while they stream by: least significant bits come first (PS3.5, 8.1.1). Bits after
 * the last one are zero.
 */
export async function* alignBits(
  source: AsyncIterable<Buffer>,
  { skip, count }: NonNullable<FoundBytes['bits']>,
): AsyncGenerator<Buffer> {
  let missing = count;
  let carry: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    const bytes = carry.length === 0 ? piece : Buffer.concat([carry, piece]);
    // the last byte gets bits of the one that comes after it
    const whole = Math.min(bytes.length - 1, Math.floor(missing / 8));
    if (whole > 0) yield shifted(bytes, skip, whole * 8);
    missing -= Math.max(0, whole) * 8;
    carry = bytes.subarray(Math.max(0, whole));
  }
  if (missing > 0) yield shifted(carry, skip, missing);
}

function shifted(bytes: Buffer, skip: number, bits: number): Buffer {
  const aligned = Buffer.alloc(Math.ceil(bits / 8));
  for (let i = 0; i < aligned.length; i++) {
    aligned[i] = ((bytes[i] ?? 0) >> skip) | ((bytes[i + 1] ?? 0) << (8 - skip));
  }
  const over = aligned.length * 8 - bits;
  if (over > 0) aligned[aligned.length - 1] = (aligned.at(-1) ?? 0) & (0xff >> over);
  return aligned;
}
