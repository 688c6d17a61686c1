import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../../bootstrap/is-running.mjs';

/** Lines of postmaster.pid, counted from 0 (PostgreSQL's src/include/utils/pidfile.h). */
const PID = 0;
const PORT = 3;
const STATUS = 7;

const pidFile = (cluster) => join(cluster, 'postmaster.pid');

function commandLine(pid) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}

/** Whether this process is the server of that cluster: after a restart of the machine its id may be another's. */
function servesCluster(pid, cluster) {
  try {
    return isRunning(pid) && commandLine(pid).includes(cluster);
  } catch {
    return false;
  }
}

/** Every process of a server works in the cluster's folder. `undefined` where that cannot be told. */
function isInUse(cluster) {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc').some((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === cluster;
    } catch {
      return false;
    }
  });
}

/**
 * The server that runs on the cluster, ready or not, as its own postmaster.pid tells.
 * @returns {{pid: number, port: number, ready: boolean} | undefined}
 */
export function runningPostmaster(cluster) {
  if (!existsSync(pidFile(cluster))) return undefined;
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  const pid = Number(lines[PID]);
  if (!servesCluster(pid, cluster)) return undefined;
  return { pid, port: Number(lines[PORT]), ready: lines[STATUS]?.trim() === 'ready' };
}

/**
 * PostgreSQL takes over a stale postmaster.pid by itself, unless the number in it is some other process's by now, as
 * is common in containers. The file also guards against processes that outlived their server, so it is removed only
 * when no process is in the cluster's folder.
 */
export function removeStalePidFile(cluster) {
  if (!existsSync(pidFile(cluster)) || runningPostmaster(cluster) !== undefined) return;
  const pid = Number(readFileSync(pidFile(cluster), 'utf8').split('\n')[PID]);
  if (isRunning(pid) && isInUse(cluster) === false) rmSync(pidFile(cluster), { force: true });
}
