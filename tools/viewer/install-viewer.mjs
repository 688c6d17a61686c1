import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { checkout, inCheckout } from '../bootstrap/checkout.mjs';
import { exclusively } from '../bootstrap/exclusively.mjs';
import { Failure } from '../bootstrap/failure.mjs';
import { compressFiles } from './compress-files.mjs';
import { downloadPackage } from './download-package.mjs';
import { OHIF } from './ohif.mjs';

/** Where the processes look for it when VIEWER_DIR is not set. */
const FOLDER = inCheckout('node_modules', '.cache', 'isocenter', 'viewer');
const RECORD = '.package.json';

function isThere() {
  try {
    return readFileSync(join(FOLDER, RECORD), 'utf8') === JSON.stringify(OHIF);
  } catch {
    return false;
  }
}

/** Maps of its sources, and a runtime for models that it would get from other hosts, which its page may not call: 140 MB. */
const LEFT_OUT = ['*.map', 'package/dist/ort'];

/** The built application alone. */
async function unpack(tarball, folder) {
  mkdirSync(folder);
  try {
    const exclude = LEFT_OUT.map((pattern) => `--exclude=${pattern}`);
    const args = ['-xzf', tarball, '-C', folder, '--strip-components=2', ...exclude, 'package/dist'];
    await promisify(execFile)('tar', args);
  } catch (error) {
    throw new Failure(`${OHIF.name} could not be unpacked by tar: ${error.stderr?.trim() || error.message}`);
  }
  if (!existsSync(join(folder, 'index.html'))) throw new Failure(`${OHIF.name} brings no built application.`);
}

async function install() {
  if (isThere()) return false;
  mkdirSync(dirname(FOLDER), { recursive: true });
  const temporary = mkdtempSync(`${FOLDER}-`);
  try {
    const tarball = await downloadPackage(OHIF, temporary);
    const unpacked = join(temporary, 'viewer');
    await unpack(tarball, unpacked);
    await compressFiles(unpacked);
    writeFileSync(join(unpacked, RECORD), JSON.stringify(OHIF));
    // A former one goes only when this one is complete.
    if (existsSync(FOLDER)) renameSync(FOLDER, join(temporary, 'former'));
    renameSync(unpacked, FOLDER);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return true;
}

/**
 * Puts OHIF where the public API looks for it, unless it is there already.
 * @returns {Promise<boolean>} whether it was fetched now
 * @throws Failure when it cannot be had; everything but the viewer works without it
 */
export function installViewer() {
  return exclusively(`viewer ${checkout}`, install);
}

/**
 * Installs it if it can be had, and tells what came of it: a machine without a network builds and starts without the viewer.
 * @returns {Promise<string>} for people
 */
export async function viewerRemark() {
  try {
    return (await installViewer()) ? 'fetched' : 'there';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `left out. ${error.message}`;
  }
}
