import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inCheckout } from '../bootstrap/checkout.mjs';
import { Failure } from '../bootstrap/failure.mjs';
import { nodeFlags } from './node-flags.mjs';

const POLL_MS = 100;
const READY_MS = 180_000;
const PROBE_MS = 5_000;
/** Longest wait before a crashed process is started again; the wait doubles from 1 s on. */
const LONGEST_BACKOFF_MS = 30_000;
/** A process that ran this long has overcome what made it crash. */
const SETTLED_MS = 60_000;
/** sysexits(3) EX_CONFIG: starting it again with the same settings would end the same. */
const WRONG_SETTINGS = 78;

const leash = pathToFileURL(inCheckout('tools', 'supervisor', 'leash.mjs')).href;

/** One process of the system: started, watched, started again after a crash, stopped. */
export class SupervisedProcess {
  #child;
  #exited = Promise.resolve();
  #stopping = false;
  #up = false;
  #crashes = 0;

  /**
   * @param {{name: string, main: string}} described
   * @param {string} readyUrl its `/health/ready`
   * @param {Record<string, string>} env read at each start: the database's address comes late
   * @param {import('./process-log.mjs').ProcessLog} log
   * @param {number} stopMs how long it may take to stop
   */
  constructor(described, readyUrl, env, log, stopMs) {
    this.name = described.name;
    this.main = described.main;
    this.readyUrl = readyUrl;
    this.env = env;
    this.log = log;
    this.stopMs = stopMs;
  }

  get pid() {
    return this.#child?.pid;
  }

  start() {
    const started = performance.now();
    // A group of its own: the terminal's Ctrl-C must not stop all at once, but we them in order.
    const child = spawn(process.execPath, [...nodeFlags, '--import', leash, this.main], {
      env: { ...this.env, ISOCENTER_LAUNCHER: String(process.pid) },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.log.follow(child);
    this.#exited = new Promise((resolve) => {
      child.once('error', (error) => resolve(`did not start: ${error.message}`));
      child.once('close', (code, signal) => resolve(`ended with ${signal ?? `status ${code}`}`));
    });
    void this.#exited.then((how) => this.#ended(how, child.exitCode, performance.now() - started));
  }

  /**
   * Waits until the process answers that it is ready.
   * @param {AbortSignal} signal
   * @throws Failure with its last words when it ends before
   */
  async ready(signal) {
    let ended;
    void this.#exited.then((how) => (ended = how));
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await sleep(POLL_MS)) {
      signal.throwIfAborted();
      if (ended !== undefined) throw new Failure(this.log.complaint(ended));
      if (await this.#answers()) {
        this.#up = true;
        this.log.speakUp();
        return;
      }
    }
    throw new Failure(
      this.log.complaint(`is not ready after ${READY_MS / 1000} s: ${this.readyUrl} does not answer 200`),
    );
  }

  async #answers() {
    try {
      const response = await fetch(this.readyUrl, { signal: AbortSignal.timeout(PROBE_MS) });
      await response.body?.cancel();
      return response.status === 200;
    } catch {
      return false;
    }
  }

  #ended(how, code, uptime) {
    if (this.#stopping || !this.#up) return;
    if (code === WRONG_SETTINGS) {
      this.log.say(`${how} and is not started again: its settings are not usable.`);
      return;
    }
    this.#crashes = uptime > SETTLED_MS ? 0 : this.#crashes + 1;
    const wait = Math.min(1_000 * 2 ** Math.max(this.#crashes - 1, 0), LONGEST_BACKOFF_MS);
    this.log.say(`${how}; starting it again in ${wait / 1000} s.`);
    setTimeout(() => this.#stopping || this.start(), wait).unref();
  }

  /** Asks it to stop, waits, and insists in the end. */
  async stop() {
    this.#stopping = true;
    if (!this.#isRunning()) return;
    this.#child.kill('SIGTERM');
    const insist = setTimeout(() => {
      this.log.say(`does not stop within ${this.stopMs / 1000} s; it is killed.`);
      this.kill();
    }, this.stopMs);
    await this.#exited;
    clearTimeout(insist);
  }

  kill() {
    this.#stopping = true;
    if (this.#isRunning()) this.#child.kill('SIGKILL');
  }

  #isRunning() {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }
}
