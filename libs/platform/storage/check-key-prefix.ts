import { FileStoreError } from './file-store-error.js';

const PREFIX = /^(?:org\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*)?$/;

/**
 * Lets pass the folders that keys are listed in: `org/`, `org/<organization>/…/`, or nothing for all.
 * @throws FileStoreError `storage.key-invalid`
 */
export function checkKeyPrefix(prefix: string): void {
  if (!PREFIX.test(prefix)) throw new FileStoreError('storage.key-invalid');
}
