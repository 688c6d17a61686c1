import { isId } from '#kernel';
import { fileKey } from '#platform/storage/file-key';

/** Where the content of an upload lies. */
export function uploadKey(organizationId: string, fileId: string): string {
  return fileKey(organizationId, 'uploads', fileId);
}

/** Whose content lies there; undefined for a key that `uploadKey` does not make. */
export function uploadOf(organizationId: string, key: string): string | undefined {
  const fileId = key.split('/').at(-1);
  return isId(fileId) && key === uploadKey(organizationId, fileId.toLowerCase()) ? fileId : undefined;
}
