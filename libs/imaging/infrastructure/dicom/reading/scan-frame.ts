/** A data set, a sequence or an item that the scanner is inside of. */
export interface ScanFrame {
  readonly kind: 'root' | 'sequence' | 'item';
  /** Offset where it ends; Infinity when a delimitation item ends it. */
  readonly end: number;
  /** Offset that nothing inside may run beyond: the nearest end around. */
  readonly bound: number;
  /** Encoding of what is inside; differs from the file's inside UN of undefined length (PS3.5, 6.2.2). */
  readonly implicit: boolean;
  readonly littleEndian: boolean;
  /** Pixel Representation is 1 here, see `implicitVr`. */
  signed: boolean;
  lastTag: number;
}
