import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '#platform/config/settings';

/** Makes a file that is stored on disk look as if it had been stored two days ago. */
export async function ageFile({ storage }: Settings, key: string): Promise<void> {
  const time = new Date(Date.now() - 48 * 3_600_000);
  await utimes(join(storage.dataDir, 'files', key), time, time);
}
