import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../bootstrap/failure.mjs';
import { OFFLINE, npmCommand, npmEnvironment } from '../bootstrap/npm-ci.mjs';

const TIMEOUT_MS = 300_000;

function npmPack(name, version, folder) {
  const [command, ...first] = npmCommand();
  const args = [
    'pack',
    `${name}@${version}`,
    '--ignore-scripts',
    '--pack-destination',
    folder,
    '--loglevel=error',
  ];
  return new Promise((resolve, reject) => {
    execFile(
      command,
      [...first, ...args],
      { cwd: folder, env: npmEnvironment(), timeout: TIMEOUT_MS },
      (error, _output, complaint) => {
        if (!error) return resolve();
        const why =
          OFFLINE.test(complaint) || error.killed ? 'the npm registry cannot be reached' : complaint.trim();
        reject(new Failure(`${name} ${version} could not be fetched: ${why || error.message}.`));
      },
    );
  });
}

/**
 * Fetches a package from the registry that npm is configured for.
 * @param {{name: string, version: string, integrity: string}} wanted
 * @param {string} folder an empty one
 * @returns {Promise<string>} the path of the tarball
 * @throws Failure when it cannot be had or is another than the wanted one
 */
export async function downloadPackage({ name, version, integrity }, folder) {
  await npmPack(name, version, folder);
  const file = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
  if (!file) throw new Failure(`npm did not leave a package of ${name}.`);
  const path = join(folder, file);
  const found = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;
  if (found !== integrity)
    throw new Failure(
      `The registry's ${name} ${version} is not the one that is expected here (its integrity differs).`,
    );
  return path;
}
