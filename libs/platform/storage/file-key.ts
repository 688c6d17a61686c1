import { checkFileKey } from './check-file-key.js';

/**
 * The key of a file of an organization: `org/<organization>/<segment>/…`.
 * @throws FileStoreError `storage.key-invalid`
 */
export function fileKey(organizationId: string, ...segments: readonly string[]): string {
  const key = ['org', organizationId, ...segments].join('/');
  checkFileKey(key);
  return key;
}
