import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.mjs';
import { runCommand } from '../run-command.mjs';

const QUICK = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];

/** Package lists of our own: to refresh the system's takes root. */
function ownLists(folder) {
  const lists = join(folder, 'lists');
  const archives = join(folder, 'archives');
  for (const path of [lists, archives]) mkdirSync(join(path, 'partial'), { recursive: true });
  return ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${archives}`, '-o', 'APT::Sandbox::User='];
}

/** What `apt-get install` would bring that this system has not got. */
async function missingPackages(name, options) {
  const args = [...QUICK, ...options, 'install', '--simulate', '--no-install-recommends', name];
  const plan = await runCommand('apt-get', args);
  return [...(plan ?? '').matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

async function download(name, folder, options) {
  const names = await missingPackages(name, options);
  if (names.length === 0) return false;
  const done = await runCommand('apt-get', [...QUICK, ...options, 'download', ...names], { cwd: folder });
  return done !== undefined;
}

async function downloadWithOwnLists(name, folder) {
  const options = ownLists(folder);
  const updated = await runCommand('apt-get', [...QUICK, ...options, 'update']);
  return updated !== undefined && download(name, folder, options);
}

async function unpack(folder, target) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.deb'))) {
    if ((await runCommand('dpkg', ['-x', join(folder, name), target])) === undefined) return false;
  }
  return true;
}

/** `usr/lib` and its folder for this machine, `usr/lib/x86_64-linux-gnu`. */
function libraryPath(root) {
  const lib = join(root, 'usr', 'lib');
  const folders = existsSync(lib) ? readdirSync(lib).filter((name) => name.includes('-linux-')) : [];
  return [lib, ...folders.map((name) => join(lib, name))].join(':');
}

/**
 * A package of Debian or Ubuntu, downloaded and unpacked into a cache: takes no root, installs nothing, starts no
 * service. With the system's package lists, else with lists of our own.
 * @template T
 * @param {string} name
 * @param {(root: string, env: Record<string, string>) => Promise<T | undefined>} find what is wanted in the unpacked
 *   tree, whose programs find their libraries by this environment
 * @returns {Promise<T | undefined>} what was found, or undefined when it cannot be had
 */
export async function unpackPackage(name, find) {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const cache = cacheFolder(name);
  const root = join(cache, 'root');
  const found = () => find(root, { LD_LIBRARY_PATH: libraryPath(root) });
  const unpacked = await found();
  if (unpacked) return unpacked;

  const work = join(cache, `work-${process.pid}`);
  try {
    mkdirSync(work, { recursive: true });
    const there = (await download(name, work, [])) || (await downloadWithOwnLists(name, work));
    if (!there || !(await unpack(work, join(work, 'root')))) return undefined;
    rmSync(root, { recursive: true, force: true });
    renameSync(join(work, 'root'), root);
    return await found();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
