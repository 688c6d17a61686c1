/** Pixels that cannot be worked on: the reason in terms of their encoding, never a value of the data set. */
export class PixelFailure extends Error {
  override readonly name = 'PixelFailure';
}
