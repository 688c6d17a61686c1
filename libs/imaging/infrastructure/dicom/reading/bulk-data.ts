/** One fragment of encapsulated pixel data: where it is and the first four bytes of it, big endian, to tell codestreams. */
export interface Fragment {
  readonly offset: number;
  readonly length: number;
  readonly head: number;
}

/** Where a value that is not kept in memory lies in the file (for deflated files: in the inflated stream after the meta). */
export interface BulkData {
  /** Offset of the value's first byte. */
  readonly offset: number;
  /** Length in bytes; the sum of the fragments' lengths when encapsulated. */
  readonly length: number;
  /** The bytes lie as big endian words. */
  readonly bigEndian: boolean;
  /** Only for encapsulated pixel data. */
  readonly encapsulated?: {
    /** The basic offset table (PS3.5, A.4): offsets of the frames' first fragments, from the first fragment's item tag. */
    readonly offsetTable: readonly number[];
    readonly fragments: readonly Fragment[];
  };
}
