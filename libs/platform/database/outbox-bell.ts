import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { databaseUrls } from '#platform/config/database-urls';
import { Settings } from '#platform/config/settings';

/** What the relay listens to. */
export const OUTBOX_CHANNEL = 'isocenter_outbox';
/** Said there by a worker that begins to hear: the relay then rings for everything that is due. */
export const RINGS_MISSED = 'rings-missed';
const COALESCE_MS = 5;

/**
 * Tells the relay that there is something in the outbox: after the commit, on a connection of its own, at most once
 * in 5 ms. A NOTIFY inside each transaction would take PostgreSQL's one lock on its queue of notifications, which serializes
 * all commits.
 * A lost ring costs the relay's polling interval, never an event.
 */
@Injectable()
export class OutboxBell implements OnApplicationShutdown {
  private client?: Promise<pg.Client>;
  private timer?: NodeJS.Timeout;
  private rungAt = Number.NEGATIVE_INFINITY;
  private closed = false;

  constructor(private readonly settings: Settings) {}

  ring(): void {
    if (this.timer || this.closed) return;
    const wait = this.rungAt + COALESCE_MS - performance.now();
    // The first ring after a pause goes at once; those that follow closely share one.
    if (wait <= 0) void this.notify();
    else this.timer = setTimeout(() => void this.notify(), wait).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.timer) {
      clearTimeout(this.timer);
      await this.notify();
    }
    await this.client?.then((client) => client.end()).catch(() => undefined);
  }

  private async notify(): Promise<void> {
    this.timer = undefined;
    this.rungAt = performance.now();
    try {
      const client = await (this.client ??= this.connect());
      await client.query(`NOTIFY ${OUTBOX_CHANNEL}`);
    } catch {
      // The relay polls as well; the next ring opens a new connection.
      this.client = undefined;
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: databaseUrls(this.settings).app,
      application_name: 'isocenter-bell',
      // A ring need not wait for the answer to the one before it.
      pipeline: true,
    });
    client.on('error', () => (this.client = undefined));
    await client.connect();
    return client;
  }
}
