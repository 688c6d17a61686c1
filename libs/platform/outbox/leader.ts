import type pg from 'pg';
import type { RelayDatabase } from './relay-database.js';

const RETRY_MS = 1_000;

/**
 * Runs work while, and only while, this process holds a PostgreSQL advisory lock. Lock and work share one connection:
 * when it dies both end together, so there are never two leaders.
 */
export class Leader {
  private stopping = false;
  private running?: Promise<void>;
  private wake: () => void = () => undefined;

  constructor(
    private readonly database: RelayDatabase,
    private readonly lock: string,
    /** One term: returns when the signal is aborted, throws when it cannot go on. */
    private readonly lead: (client: pg.Client, signal: AbortSignal) => Promise<void>,
    private readonly report: (error: unknown) => void,
  ) {}

  leading = false;

  start(): void {
    this.stopping = false;
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.term();
      } catch (error) {
        if (!this.stopping) this.report(error);
      }
      if (!this.stopping) await this.pause(RETRY_MS);
    }
  }

  private async term(): Promise<void> {
    const client = await this.database.dedicated();
    const over = new AbortController();
    client.on('error', (error) => over.abort(error));
    client.on('end', () => over.abort());
    this.wake = () => over.abort();
    try {
      const { rows } = await client.query<{ held: boolean }>(
        'SELECT pg_try_advisory_lock(hashtext($1)) AS held',
        [this.lock],
      );
      if (!rows[0]?.held || this.stopping) return;
      this.leading = true;
      await this.lead(client, over.signal);
    } finally {
      this.leading = false;
      this.wake = () => undefined;
      await client.end().catch(() => undefined);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
