import { createHash } from 'node:crypto';
import type { FileContent } from '#platform/storage/file-store';

/** Size and SHA-256 (hex) of stored content. */
export async function measured({ stream, size }: FileContent): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return { size, sha256: hash.digest('hex') };
}
