import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { screenLine } from './log-line.mjs';

const LIMIT = 20 * 1_048_576;
const COLOURS = [36, 35, 34, 32, 33];
/** Enough of the last words of a process to say why it ended. */
const LAST_WORDS = 20;

/** Where one process's output goes: every line to `<dataDir>/logs/<name>.log`, problems to the screen. */
export class ProcessLog {
  #name;
  #file;
  #prefix;
  #colour = process.stdout.isTTY === true;
  #quiet = true;
  #lastWords = [];

  constructor(dataDir, name, index) {
    const folder = join(dataDir, 'logs');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${name}.log`);
    if (existsSync(path) && statSync(path).size > LIMIT) renameSync(path, `${path}.1`);
    this.#name = name;
    this.#file = createWriteStream(path, { flags: 'a', mode: 0o600 });
    const label = name.padEnd(10);
    this.#prefix = this.#colour ? `\x1b[${COLOURS[index % COLOURS.length]}m${label}\x1b[0m` : label;
  }

  /** Until the system is up, a process that fails is reported once, with its last words, and not line by line. */
  speakUp() {
    this.#quiet = false;
  }

  /** Takes what a process writes until it ends. */
  follow(child) {
    this.#lastWords = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => this.#take(line));
    }
  }

  #take(line) {
    this.#file.write(`${line}\n`);
    const shown = screenLine(line, this.#colour);
    if (shown === undefined) return;
    this.#lastWords = [...this.#lastWords, shown].slice(-LAST_WORDS);
    if (!this.#quiet) this.say(shown);
  }

  /** Writes a line for the person at the screen. */
  say(text) {
    process.stdout.write(`${this.#prefix} ${text}\n`);
  }

  /** What it last complained of, or what became of it. */
  complaint(otherwise) {
    return this.#lastWords.length > 0 ? this.#lastWords.join('\n') : `The ${this.#name} ${otherwise}.`;
  }

  /** Resolves when everything is written. */
  close() {
    return new Promise((resolve) => void this.#file.end(resolve));
  }
}
