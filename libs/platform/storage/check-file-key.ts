import { FileStoreError } from './file-store-error.js';

const KEY =
  /^org\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199})+$/;
/** S3's limit is 1,024 bytes; paths on disk have a root before them. */
const MAXIMUM_LENGTH = 900;

/**
 * Lets pass keys of the form `org/<organization>/<name>/…`: names of letters, digits, `.`, `_` and `-` that do not
 * begin with a dot, so that no key leaves its organization's folder.
 * @throws FileStoreError `storage.key-invalid`
 */
export function checkFileKey(key: string): void {
  if (key.length > MAXIMUM_LENGTH || !KEY.test(key)) throw new FileStoreError('storage.key-invalid');
}
