import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';

/** One of the four ways in which a number may be written: so many bits, and what is added to them. */
export type NumberForm = readonly [bits: number, offset: number];

/** Reads the fields of a JPEG XL header, least significant bit first (ISO 18181-1, Annex B). */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** At most 30. @throws PixelFailure at the end of the bytes */
  bits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, this.at++) {
      const byte = this.bytes[this.at >> 3];
      if (byte === undefined) throw new PixelFailure('the frame is cut off');
      value += ((byte >> (this.at & 7)) & 1) * 2 ** i;
    }
    return value;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  /** A number in one of four forms, which two bits tell. */
  number(...forms: readonly [NumberForm, NumberForm, NumberForm, NumberForm]): number {
    const [bits, offset] = forms[this.bits(2)] as NumberForm;
    return this.bits(bits) + offset;
  }
}
