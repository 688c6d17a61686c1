import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayLine } from '../../../../application/services/gateway/platform-gateway.js';
import type { DiscordCredentials } from '../discord-credentials.js';
import type { DiscordRest } from '../discord-rest.js';
import { readChanges } from './missed-changes.js';
import { readMissed } from './missed-messages.js';

/** Between threads: some ten a second leave most of Discord's fifty calls to the answers. */
const PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const MOST_TRIES = 3;

/** The threads in which something may be missing, after a session was lost. */
export class MissedThreads {
  private after: string | null = null;
  private waiting: string[] = [];
  private read = new Set<string>();

  constructor(
    private readonly line: GatewayLine<DiscordCredentials>,
    private readonly rest: DiscordRest,
    private readonly signal: AbortSignal,
    private readonly receive: (dispatch: object) => Promise<void>,
  ) {}

  /** Whether known threads are still to be read. */
  get pending(): boolean {
    return this.waiting.length > 0;
  }

  /** Begins anew with all threads; null for nothing that is missing. */
  async since(after: string | null): Promise<void> {
    this.after = after;
    this.read = new Set();
    this.waiting = after === null ? [] : [...(await this.askUs(() => this.line.threads()))];
  }

  /** Reads the known thread that was active last; one that cannot be read now comes again after the others. */
  async readOne(): Promise<void> {
    const thread = this.waiting.shift();
    if (thread === undefined || this.read.has(thread)) return;
    const pause = await this.attempt(thread);
    if (pause > 0) this.waiting.push(thread);
    await sleep(Math.max(PAUSE_MS, pause), undefined, { signal: this.signal });
  }

  /**
   * Reads a thread unless that was done, for what it tells now comes after; one that nobody knew yet may say it here first.
   * The others do not wait for long when it cannot be read: it is tried again with them.
   */
  async readFirst(thread: string): Promise<void> {
    for (let tries = 0; this.after !== null && !this.read.has(thread); tries++) {
      if (tries === MOST_TRIES) return void this.waiting.push(thread);
      await sleep(await this.attempt(thread), undefined, { signal: this.signal });
    }
  }

  /** @returns 0 when it was read, else for how many milliseconds to wait */
  private async attempt(thread: string): Promise<number> {
    if (this.after === null) return 0;
    const { rest, signal, receive, after } = this;
    const read = { rest, signal, thread, botToken: this.line.credentials.botToken };
    // What we keep of the thread is asked for first: what is missed is none of it.
    const kept = await this.askUs(() => this.line.messages(thread));
    const missed = await readMissed(read, after, receive);
    const done = missed.kind === 'read' ? await readChanges(read, kept, receive) : missed;
    if (done.kind === 'read') this.read.add(thread);
    return done.kind === 'read' ? 0 : Math.min(done.seconds * 1_000, LONGEST_PAUSE_MS);
  }

  private async askUs<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      this.signal.throwIfAborted();
      try {
        return await ask();
      } catch {
        // The database is away: without it nothing could be stored either.
        await sleep(1_000, undefined, { signal: this.signal });
      }
    }
  }
}
