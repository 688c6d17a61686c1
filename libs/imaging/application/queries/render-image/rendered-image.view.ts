/** A picture of one frame. */
export interface RenderedImageView {
  /** `image/jpeg`. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
