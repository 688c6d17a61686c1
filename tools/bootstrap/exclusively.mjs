import { createHash } from 'node:crypto';
import { openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './is-running.mjs';

const POLL_MS = 200;

function take(path) {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs `work` while no other process of this user runs anything under the same name (two `npm start` at once would
 * both run npm ci). A holder that died is succeeded.
 * @param {string} name what is protected; any text
 * @param {() => Promise<T> | T} work
 * @param {() => void} onWait called once when another process is at it
 * @template T
 * @returns {Promise<T>}
 */
export async function exclusively(name, work, onWait = () => {}) {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `isocenter-${process.getuid()}-${hash}.lock`);
  for (let attempt = 0; !take(path); attempt += 1) {
    const holder = holderOf(path);
    // A lock without a readable holder is being written or removed right now, or was left half-written by a crash.
    const abandoned = holder === undefined ? attempt > 10 : !isRunning(holder);
    if (abandoned) rmSync(path, { force: true });
    else if (attempt === 1) onWait();
    await sleep(POLL_MS);
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
