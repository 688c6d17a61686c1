import type { FoundBytes } from '../../../application/services/dicom-files.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { DataElement } from '../reading/data-element.js';

/** What `FoundBytes` says of a bulk value in big endian; nothing of others. */
export function bigEndianOf({ bulk, vr }: DataElement): Pick<FoundBytes, 'bigEndian'> {
  const { unit } = VR_TABLE[vr];
  if (!bulk?.bigEndian || unit === 1) return {};
  return { bigEndian: { unit, value: { offset: bulk.offset, length: bulk.length } } };
}
