import { readFile } from 'node:fs/promises';
import { SettingsError } from './settings-error.js';

/** A file that a variable names. */
export interface NamedFile {
  readonly variable: string;
  readonly path: string;
}

/** Its text. @throws SettingsError with the variable's name when it cannot be read */
export async function readNamedFile({ variable, path }: NamedFile): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new SettingsError([{ variable, message: `names a file that cannot be read (${code})` }]);
  }
}
