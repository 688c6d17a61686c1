import type { DataSet } from './data-set.js';
import type { FileMeta } from './file-meta.js';
import type { ReadingWarning } from './reading-warning.js';
import type { TransferSyntax } from '../../../domain/dicom/transfer-syntax.js';

/** A file that was read to its end: everything but its bulk values, whose places are kept. */
export interface DicomFile {
  readonly meta: FileMeta;
  readonly syntax: TransferSyntax;
  readonly dataSet: DataSet;
  /** Length of the file in bytes. */
  readonly byteLength: number;
  readonly warnings: readonly ReadingWarning[];
}
