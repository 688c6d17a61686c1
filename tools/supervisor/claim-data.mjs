import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../bootstrap/failure.mjs';
import { isRunning } from '../bootstrap/is-running.mjs';

/** When a process was started, where the system tells: after a restart of the machine its number may be another's. */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return '';
  }
}

function holderOf(file) {
  try {
    const [pid, birth] = readFileSync(file, 'utf8').split(' ');
    return isRunning(Number(pid)) && birthOf(pid) === birth ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes this process the one that runs the embedded database of a data folder. Another system on the same data would
 * take the running database over, and stop it under the first.
 * @param {string} dataDir
 * @throws Failure while another process that did so is running
 */
export function claimData(dataDir) {
  const file = join(dataDir, 'start.pid');
  const holder = holderOf(file);
  if (holder !== undefined && holder !== process.pid)
    throw new Failure(
      `Isocenter is running already with the data in ${dataDir} (process ${holder}): stop it, or set DATA_DIR to another folder.`,
    );
  writeFileSync(file, `${process.pid} ${birthOf(process.pid)}`);
}
