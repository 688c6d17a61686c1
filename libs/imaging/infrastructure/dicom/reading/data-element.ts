import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import type { BulkData } from './bulk-data.js';
import type { DataSet } from './data-set.js';

/** One element: exactly one of value, items and bulk is there. */
export interface DataElement {
  readonly tag: number;
  readonly vr: Vr;
  /** The raw value, little endian, with its padding. */
  readonly value?: Buffer;
  /** The items of a sequence. */
  readonly items?: DataSet[];
  /** Where to find a value that was not kept. */
  readonly bulk?: BulkData;
}
