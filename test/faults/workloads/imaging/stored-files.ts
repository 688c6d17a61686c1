import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface StoredFile {
  readonly key: string;
  readonly path: string;
  readonly modifiedMs: number;
}

/** The images and documents in the file store, as they lie on the disk. */
export async function storedFiles(root: string): Promise<StoredFile[]> {
  const entries = await readdir(join(root, 'org'), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /[\\/](dicom|reports)[\\/]/.test(path));
  return Promise.all(
    files.map(async (path) => {
      const { mtimeMs } = await stat(path);
      return { key: relative(root, path).replaceAll(sep, '/'), path, modifiedMs: mtimeMs };
    }),
  );
}

/** Every file that a row tells of. */
export const KNOWN_FILES = `SELECT storage_key AS key FROM instance UNION SELECT storage_key FROM report_file`;
