/** A rectangle of an image that is made black, in every frame; in pixels from the upper left corner. */
export interface PixelMask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Only in images of this size; in all when left out. */
  readonly rows?: number;
  readonly columns?: number;
}
