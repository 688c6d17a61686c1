import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../bootstrap/failure.mjs';
import { removeStalePidFile, runningPostmaster } from './postmaster.mjs';

const POLL_MS = 20;
/** Recovery after a crash of a busy server may take long, and ends. */
const READY_MS = 300_000;
const LOG_LIMIT = 10 * 1_048_576;
/** Processes of a killed server leave within moments; until then its shared memory is in use. */
const LEFTOVERS = /pre-existing shared memory block|lock file "postmaster\.pid" already exists/;
const LEFTOVER_ATTEMPTS = 40;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A failing statement and its details may carry a patient's data.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};
/** For data that nobody misses: nothing waits for the disk. */
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const toArguments = (settings) =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

function openLog(path) {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  return { file: openSync(path, 'a', 0o600), start: existsSync(path) ? statSync(path).size : 0 };
}

async function attempt(binaries, { cluster, account, logFile }, port, settings) {
  const { file, start } = openLog(logFile);
  let ended;
  // Detached: it hears neither the terminal's Ctrl-C nor our end, so that it is always the last to stop.
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', cluster, '-p', String(port), ...toArguments(settings)],
    {
      ...account,
      cwd: cluster,
      env: { LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', file, file],
    },
  );
  closeSync(file);
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `status ${code ?? signal}`));
  child.unref();
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    if (ended !== undefined) {
      const log = readFileSync(logFile).subarray(start).toString();
      return { reason: /FATAL: {2}(.*)/.exec(log)?.[1] ?? ended };
    }
    const running = runningPostmaster(cluster);
    if (running?.ready && running.pid === child.pid) return { running };
  }
  return { reason: `it is not ready after ${READY_MS / 1000} s` };
}

/**
 * Starts the server of a cluster and waits until it takes connections.
 * @returns {Promise<{pid: number, port: number}>}
 * @throws Failure with the server's own reason
 */
export async function launchServer(binaries, home, { port, durable, settings }) {
  removeStalePidFile(home.cluster);
  const all = { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), ...settings };
  for (let attempts = 1; ; attempts += 1) {
    const { running, reason } = await attempt(binaries, home, port, all);
    if (running) return running;
    if (!LEFTOVERS.test(reason) || attempts === LEFTOVER_ATTEMPTS) {
      throw new Failure(`PostgreSQL did not start: ${reason} (its log is ${home.logFile}).`);
    }
    await sleep(250);
  }
}
