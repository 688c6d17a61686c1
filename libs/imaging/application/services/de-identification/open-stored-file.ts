import type { FileStore } from '#platform/storage/file-store';
import { transferSyntaxOf } from '../../../domain/dicom/transfer-syntax.js';
import type { DicomFiles, OpenFile } from '../dicom-files.js';
import { sliceStream } from '../slice-stream.js';

/**
 * Opens a stored instance from any place in it. Places in a deflated file are places in what it inflates to.
 *
 * @returns a function that rejects with a FileStoreError
 */
export function openStoredFile(
  store: FileStore,
  files: DicomFiles,
  { storageKey, transferSyntaxUid }: { readonly storageKey: string; readonly transferSyntaxUid: string },
): OpenFile {
  if (transferSyntaxOf(transferSyntaxUid)?.deflated === true) {
    return async (range) => {
      const whole = files.toExplicitLittleEndian((await store.get(storageKey)).stream);
      return range ? sliceStream(whole, range) : whole;
    };
  }
  return async (range) => {
    const part = range && { start: range.offset, end: range.offset + range.length - 1 };
    return (await store.get(storageKey, part)).stream;
  };
}
