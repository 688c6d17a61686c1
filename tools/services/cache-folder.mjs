import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { privateFolder } from './private-folder.mjs';

function canMake(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A folder outside the checkout for programs that can be unpacked again at any time. For root it is one that other
 * accounts can read, because PostgreSQL runs as such an account.
 * @param {string} name
 */
export function cacheFolder(name) {
  const root = process.getuid() === 0;
  const usual = root ? '/var/cache' : (process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'));
  const parent = canMake(usual) ? join(usual, 'isocenter') : `/var/tmp/isocenter-cache-${process.getuid()}`;
  const mode = root ? 0o755 : 0o700;
  return privateFolder(join(privateFolder(parent, mode), name), mode);
}
