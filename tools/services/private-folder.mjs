import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../bootstrap/failure.mjs';

/**
 * Makes a folder that only we can have made: in places that all may write to, somebody else could have put a folder or
 * a link of that name there first.
 * @param {string} path
 * @param {number} mode of the folder itself; missing parents are made with the usual mode
 * @returns {string} the path
 * @throws Failure when it belongs to another account
 */
export function privateFolder(path, mode = 0o700) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    mkdirSync(path, { mode });
    chmodSync(path, mode); // whatever the umask took away
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const found = lstatSync(path);
  if (!found.isDirectory()) throw new Failure(`${path} must be a folder.`);
  if (found.uid !== process.getuid())
    throw new Failure(`${path} belongs to another account: work as that one, or choose another place.`);
  return path;
}
