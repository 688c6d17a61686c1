import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../bootstrap/is-running.mjs';
import { runningPostmaster } from '../services/postgres/postmaster.mjs';
import { stopServer } from '../services/postgres/stop-server.mjs';
import { temporaryParent } from '../services/postgres/temporary-parent.mjs';
import { privateFolder } from '../services/private-folder.mjs';

const PREFIX = `isocenter-test-${process.getuid()}-`;

/** A run that was killed leaves its services and its folder behind; the next one clears them away. */
async function sweep(parent) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(parent, name);
    if (isRunning(Number(name.slice(PREFIX.length)))) continue;
    const cluster = join(folder, 'postgres', '18');
    const server = runningPostmaster(cluster);
    if (server) await stopServer(cluster, server.pid, true);
    const redis = join(folder, 'redis.pid');
    if (existsSync(redis)) killIf(Number(readFileSync(redis, 'utf8')), 'redis-server');
    rmSync(folder, { recursive: true, force: true });
  }
}

function killIf(pid, program) {
  try {
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program)) process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}

/**
 * A folder for one run of the tests: databases, reports, temporary files.
 * @returns {Promise<{path: string, temporary: string, noteRedis(pid: number): void, remove(): void}>}
 */
export async function testWorkspace() {
  const parent = temporaryParent();
  await sweep(parent);
  const path = privateFolder(join(parent, `${PREFIX}${process.pid}`), 0o711);
  const temporary = join(path, 'tmp');
  mkdirSync(temporary);
  return {
    path,
    temporary,
    noteRedis: (pid) => writeFileSync(join(path, 'redis.pid'), String(pid)),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
