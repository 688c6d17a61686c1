import type { InstanceAttributes } from '../../../domain/dicom/instance-attributes.js';
import { WARNING_REASON } from '../../../domain/dicom/warning-reason.js';
import type { FileMeta } from '../reading/file-meta.js';

/** The file meta information names another SOP class than the data set, which is believed (PS3.10, 7.1). */
export function warningReasonOf(
  { mediaStorageSopClassUid }: Pick<FileMeta, 'mediaStorageSopClassUid'>,
  { sopClassUid }: Pick<InstanceAttributes, 'sopClassUid'>,
): number | undefined {
  const differs = mediaStorageSopClassUid !== undefined && mediaStorageSopClassUid !== sopClassUid;
  return differs ? WARNING_REASON.dataSetMismatch : undefined;
}
