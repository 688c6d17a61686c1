/** What a file may ask of the reader before it is refused. All sizes in bytes. */
export interface ReadingLimits {
  /** Length of the file. */
  readonly fileBytes: number;
  /** Sequences inside each other. */
  readonly depth: number;
  /** Elements, items and fragments together. */
  readonly elements: number;
  /** Length of one value that cannot be left out as bulk data. */
  readonly valueBytes: number;
  /** Values that may be left out of the metadata are left out above this length. */
  readonly bulkThreshold: number;
  /** All values kept in memory together; all tables of greys and colours of an image. */
  readonly retainedBytes: number;
  /** Frames of an image; a file with more is kept, but its pixels are not looked at. */
  readonly frames: number;
  /** Length of a deflated data set after inflating. */
  readonly inflatedBytes: number;
  /** Inflated to deflated length, asked for above 16 MiB only: small files of one colour compress very well. */
  readonly inflateRatio: number;
}

/** Room for every real object (large multi-frame ones included) in a process of 512 MiB. */
export const DEFAULT_READING_LIMITS: ReadingLimits = {
  fileBytes: 4 * 1024 ** 3,
  depth: 64,
  elements: 250_000,
  valueBytes: 1024 ** 2,
  bulkThreshold: 16 * 1024,
  retainedBytes: 32 * 1024 ** 2,
  frames: 1_000_000,
  inflatedBytes: 512 * 1024 ** 2,
  inflateRatio: 400,
};
