/**
 * Frames of one bit a pixel as native pixel data have them: each begins in the byte in which the one before ends (PS3.5,
 * 8.1.1), least significant bit first.
 *
 * @param frames each from the start of a byte
 * @param bits of one frame
 */
export async function* packBits(
  frames: AsyncIterable<Uint8Array>,
  bits: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const last = Math.ceil(bits / 8) - 1;
  const used = 0xff >> (last * 8 + 8 - bits);
  let over = 0;
  let overBits = 0;
  for await (const frame of frames) {
    const byte = (i: number): number => (i === last ? (frame[i] ?? 0) & used : (frame[i] ?? 0));
    const packed = Buffer.alloc(Math.ceil((overBits + bits) / 8));
    packed[0] = over | (byte(0) << overBits);
    for (let i = 1; i < packed.length; i++)
      packed[i] = (byte(i - 1) >> (8 - overBits)) | (byte(i) << overBits);
    const whole = Math.floor((overBits + bits) / 8);
    over = packed[whole] ?? 0;
    overBits = (overBits + bits) % 8;
    if (whole > 0) yield packed.subarray(0, whole);
  }
  if (overBits > 0) yield Buffer.from([over]);
}
