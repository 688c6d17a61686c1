import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.mjs';
import { runCommand } from './run-command.mjs';
import { usableServer } from './usable-server.mjs';

const QUICK = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];

/** Package lists of our own: to refresh the system's takes root. */
function ownLists(folder) {
  const lists = join(folder, 'lists');
  const archives = join(folder, 'archives');
  for (const path of [lists, archives]) mkdirSync(join(path, 'partial'), { recursive: true });
  return ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${archives}`, '-o', 'APT::Sandbox::User='];
}

/** What `apt-get install redis-server` would bring that this system has not got. */
async function missingPackages(options) {
  const args = [...QUICK, ...options, 'install', '--simulate', '--no-install-recommends', 'redis-server'];
  const plan = await runCommand('apt-get', args);
  return [...(plan ?? '').matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

async function download(folder, options) {
  const names = await missingPackages(options);
  if (names.length === 0) return false;
  const done = await runCommand('apt-get', [...QUICK, ...options, 'download', ...names], { cwd: folder });
  return done !== undefined;
}

async function downloadWithOwnLists(folder) {
  const options = ownLists(folder);
  const updated = await runCommand('apt-get', [...QUICK, ...options, 'update']);
  return updated !== undefined && download(folder, options);
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

const serverIn = (root) =>
  usableServer(join(root, 'usr', 'bin', 'redis-server'), { LD_LIBRARY_PATH: libraryPath(root) });

/**
 * The redis-server of Debian or Ubuntu, downloaded and unpacked into a cache: takes no root, installs nothing, starts
 * no service. With the system's package lists, else with lists of our own.
 */
export async function unpackServer() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const cache = cacheFolder('redis');
  const root = join(cache, 'root');
  const unpacked = await serverIn(root);
  if (unpacked) return unpacked;

  const work = join(cache, `work-${process.pid}`);
  try {
    mkdirSync(work, { recursive: true });
    const there = (await download(work, [])) || (await downloadWithOwnLists(work));
    if (!there || !(await unpack(work, join(work, 'root')))) return undefined;
    rmSync(root, { recursive: true, force: true });
    renameSync(join(work, 'root'), root);
    return await serverIn(root);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
