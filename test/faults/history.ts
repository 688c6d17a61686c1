import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of one run: what was done to it when, the ledger, and what each process wrote. Kept for whoever looks for a cause. */
export class History {
  private readonly startedAt = Date.now();

  constructor(
    readonly folder: string,
    private readonly say: (line: string) => void,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Something that happened, with the seconds since the start. */
  note(text: string): void {
    const seconds = ((Date.now() - this.startedAt) / 1000).toFixed(3).padStart(9);
    appendFileSync(join(this.folder, 'history.log'), `${seconds} ${text}\n`);
  }

  /** A line for the person who waits; kept as well. */
  tell(text: string): void {
    this.note(text);
    this.say(text);
  }

  file(name: string): string {
    return join(this.folder, name);
  }
}
