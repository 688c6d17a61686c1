import { DomainError } from '#kernel';
import type { ErrorKind } from '#kernel';

/** What can go wrong with a file. */
export type FileStoreErrorCode =
  | 'storage.key-invalid'
  | 'storage.not-found'
  | 'storage.too-large'
  | 'storage.checksum-mismatch'
  | 'storage.range-unsatisfiable'
  | 'storage.mostly-orphans'
  | 'storage.unavailable';

const FAILURES: Record<FileStoreErrorCode, readonly [ErrorKind, string]> = {
  'storage.key-invalid': ['invalid', 'The key of the file is not valid.'],
  'storage.not-found': ['not-found', 'The file does not exist.'],
  'storage.too-large': ['too-large', 'The file is larger than allowed.'],
  'storage.checksum-mismatch': ['unprocessable', 'The content of the file is not what its checksum says.'],
  'storage.range-unsatisfiable': ['invalid', 'The range lies outside the file.'],
  'storage.mostly-orphans': [
    'conflict',
    'Most files are known by no row: store and database do not seem to belong together. None was removed.',
  ],
  'storage.unavailable': ['unavailable', 'The file storage cannot be used at the moment.'],
};

/** A file operation that failed. The message names no key: keys may tell about people. */
export class FileStoreError extends DomainError {
  constructor(code: FileStoreErrorCode, cause?: unknown) {
    super(FAILURES[code][0], code, FAILURES[code][1], cause === undefined ? {} : { cause });
    this.name = 'FileStoreError';
  }
}
