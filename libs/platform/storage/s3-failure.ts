import { FileStoreError } from './file-store-error.js';

const MISSING = new Set(['NoSuchKey', 'NotFound']);

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** What an error of the S3 client means. */
export const s3Failure = {
  /** Whether the object does not exist. */
  isMissing: (error: unknown): boolean => MISSING.has(nameOf(error)),

  /** Whether `If-None-Match: *` found an object there. */
  isPresent: (error: unknown): boolean => nameOf(error) === 'PreconditionFailed',

  /** The error that callers get. */
  toError(error: unknown): FileStoreError {
    if (error instanceof FileStoreError) return error;
    if (s3Failure.isMissing(error)) return new FileStoreError('storage.not-found', error);
    if (nameOf(error) === 'InvalidRange') return new FileStoreError('storage.range-unsatisfiable', error);
    return new FileStoreError('storage.unavailable', error);
  },
};
