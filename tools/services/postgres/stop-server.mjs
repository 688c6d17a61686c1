import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../../bootstrap/is-running.mjs';
import { runningPostmaster } from './postmaster.mjs';

const POLL_MS = 20;
/** Each next signal for who has not stopped in time (postgres(1), shutdown modes): fast, immediate, by force. */
const FAST = ['SIGINT', 60_000];
const IMMEDIATE = ['SIGQUIT', 10_000];
const FORCED = ['SIGKILL', 5_000];

async function gone(pid, timeout) {
  for (const deadline = Date.now() + timeout; Date.now() < deadline; await sleep(POLL_MS)) {
    if (!isRunning(pid)) return true;
  }
  return false;
}

/**
 * Stops the server of a cluster and waits until it is gone.
 * @param {string} cluster
 * @param {number} pid of the server that was started or adopted; another one is left alone
 * @param {boolean} immediate as in a crash: open transactions end, nothing is written out, the next start recovers
 */
export async function stopServer(cluster, pid, immediate) {
  for (const [signal, timeout] of immediate ? [IMMEDIATE, FORCED] : [FAST, IMMEDIATE, FORCED]) {
    if (runningPostmaster(cluster)?.pid !== pid) break;
    process.kill(pid, signal);
    if (await gone(pid, timeout)) break;
  }
  // The file goes a moment before the process does.
  await gone(pid, FORCED[1]);
}
