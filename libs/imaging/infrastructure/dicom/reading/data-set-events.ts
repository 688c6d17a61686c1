import type { Vr } from '../../../domain/dicom/dictionary/vr.js';

/**
 * What the scanner tells while it reads a data set, in the order of the file. Buffers are views of the chunks that were
 * pushed. Anything thrown here stops the scan.
 */
export interface DataSetEvents {
  /** A header begins: its tag, the offset of its first byte in the file, and the number of sequences around it. */
  elementStart?(tag: number, offset: number, depth: number): void;
  /** One element with its whole value, in the byte order of the data set. */
  value(tag: number, vr: Vr, bytes: Buffer, littleEndian: boolean): void;
  /** One element whose value is left to `bulkBytes`; its length is known, its value starts at `offset`. */
  bulkStart(tag: number, vr: Vr, length: number, offset: number, littleEndian: boolean): void;
  /** Pixel data as fragments (PS3.5, A.4); the first fragment is the offset table. */
  encapsulatedStart(tag: number, vr: Vr): void;
  fragmentStart(length: number, offset: number): void;
  /** A piece of the bulk value or fragment that was started last. */
  bulkBytes(bytes: Buffer): void;
  /** The bulk value or fragment is complete. */
  bulkEnd(): void;
  encapsulatedEnd(): void;
  sequenceStart(tag: number): void;
  itemStart(): void;
  itemEnd(): void;
  sequenceEnd(): void;
}
