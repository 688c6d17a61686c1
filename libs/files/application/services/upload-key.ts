import { fileKey } from '#platform/storage/file-key';

/** Where the content of an upload lies. */
export function uploadKey(organizationId: string, fileId: string): string {
  return fileKey(organizationId, 'uploads', fileId);
}
