import type { InstanceAttributes } from './dicom/instance-attributes.js';

/** An instance whose file is stored and read, on its way into the archive. */
export interface NewInstance {
  readonly id: string;
  readonly attributes: InstanceAttributes;
  /** The DICOM JSON of its data set, bulk values as references relative to the instance. */
  readonly metadata: string;
  readonly storageKey: string;
  /** Bytes. */
  readonly size: number;
  /** Of the file, hex. */
  readonly sha256: string;
  /** Warning Reason (0008,1196) with which it is stored. */
  readonly warningReason?: number;
}
