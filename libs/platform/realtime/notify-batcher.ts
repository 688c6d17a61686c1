import type pg from 'pg';
import type { RealtimeMessage } from './realtime-message.js';

/** What `PostgresRealtime` notifies and listens to. */
export const REALTIME_CHANNEL = 'isocenter_realtime';

const COALESCE_MS = 5;
/** Beyond this the oldest are dropped: a database that is away must not fill our memory. */
const MOST_WAITING = 5_000;
const NOTIFY = `SELECT pg_notify('${REALTIME_CHANNEL}', p) FROM unnest($1::text[]) AS p`;

/**
 * Sends notifications on a connection of its own, those of 5 ms in one statement: each commit with a NOTIFY takes
 * PostgreSQL's one lock on its queue of notifications, for which all others wait.
 */
export class NotifyBatcher {
  private client?: pg.Client;
  private waiting: string[] = [];
  private flushing?: Promise<void>;
  private closed = false;

  constructor(
    private readonly connect: () => Promise<pg.Client>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Resolves when the message was sent or given up. */
  send(message: RealtimeMessage): Promise<void> {
    if (this.closed) return Promise.resolve();
    this.waiting.push(JSON.stringify([message.organizationId, message.topic, message.text]));
    if (this.waiting.length > MOST_WAITING) this.waiting.shift();
    return (this.flushing ??= this.flush());
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.flushing;
    await this.client?.end().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, COALESCE_MS));
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        const client = (this.client ??= await this.open());
        await client.query(NOTIFY, [batch]);
      } catch (error) {
        void this.client?.end().catch(() => undefined);
        this.client = undefined;
        this.failed(error);
      }
    }
    this.flushing = undefined;
  }

  private async open(): Promise<pg.Client> {
    const client = await this.connect();
    client.on('error', () => (this.client = undefined));
    return client;
  }
}
