import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { nodeFlags } from './node-flags.mjs';

const STOP_MS = 10_000;

/** A process under `node --watch`, which starts it again when a file that it loaded changes; all its lines are shown. */
export class DevelopmentProcess {
  #child;
  #exited;

  constructor({ name, module }, env) {
    const args = ['--watch', '--watch-preserve-output', ...nodeFlags, module];
    this.#child = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#exited = new Promise((resolve) => this.#child.once('close', resolve));
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      createInterface({ input: stream }).on('line', (line) =>
        process.stdout.write(`${name.padEnd(10)} ${line}\n`),
      );
    }
  }

  async stop() {
    // The group: the watcher and the process that it watches.
    const signal = (name) => {
      try {
        process.kill(-this.#child.pid, name);
      } catch {
        // It is gone.
      }
    };
    signal('SIGTERM');
    const insist = setTimeout(() => signal('SIGKILL'), STOP_MS);
    await this.#exited;
    clearTimeout(insist);
  }
}
