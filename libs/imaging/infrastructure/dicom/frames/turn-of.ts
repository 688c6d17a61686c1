import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { DataElement } from '../reading/data-element.js';
import { swapBytes } from '../reading/swap-bytes.js';

type Finish = (bytes: Buffer) => Buffer;

/** What makes the bytes of a bulk value little endian; undefined when they are. */
export function turnOf({ bulk, vr }: DataElement): Finish | undefined {
  return bulk?.bigEndian ? (bytes) => swapBytes(bytes, VR_TABLE[vr].unit) : undefined;
}

/** The property that tells what remains to be done, when something does. */
export const finishing = (finish: Finish | undefined): { finish?: Finish } => (finish ? { finish } : {});
