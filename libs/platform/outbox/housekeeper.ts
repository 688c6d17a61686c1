import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Log } from '#platform/telemetry/log';
import { JournalSealer } from './journal-sealer.js';
import { Leader } from './leader.js';
import { RelayDatabase } from './relay-database.js';

const SEAL_MS = 5_000;
const TIDY_MS = 60 * 60_000;
/** Longer than an operator may take to replay a parked delivery. */
const KEEP_DAYS = 30;
const IDEMPOTENCY_DAYS = 7;

/** Keeps the engine's tables in shape: seals the journal, makes and drops outbox partitions, forgets what is long done. */
@Injectable()
export class Housekeeper {
  private readonly leader: Leader;

  constructor(
    database: RelayDatabase,
    private readonly sealer: JournalSealer,
    private readonly log: Log,
  ) {
    this.leader = new Leader(
      database,
      'isocenter-housekeeper',
      (client, signal) => this.lead(client, signal),
      (error) => this.log.warn('housekeeping was interrupted and will go on', { err: error }),
    );
  }

  start(): void {
    this.leader.start();
  }

  stop(): Promise<void> {
    return this.leader.stop();
  }

  private async lead(client: pg.Client, signal: AbortSignal): Promise<void> {
    let tidiedAt = 0;
    while (!signal.aborted) {
      if (Date.now() - tidiedAt > TIDY_MS) {
        await this.tidy(client);
        tidiedAt = Date.now();
      }
      await this.sealer.seal(client);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, SEAL_MS);
        signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
      });
    }
  }

  /** Safe to repeat and to interrupt at any statement. */
  async tidy(client: pg.ClientBase): Promise<void> {
    await client.query('SELECT outbox_partition(current_date + n) FROM generate_series(1, 3) AS n');
    const { rows } = await client.query<{ day: string }>(
      `SELECT DISTINCT day::text AS day FROM outbox o WHERE day < current_date - $1::int
         AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.day = o.day AND NOT p.fanned_out)
         AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.day = o.day AND d.state IN ('pending', 'parked'))`,
      [KEEP_DAYS],
    );
    for (const { day } of rows) {
      await client.query(`DELETE FROM delivery WHERE day = $1 AND state IN ('done', 'skipped')`, [day]);
      await client.query('SELECT outbox_drop_partition($1)', [day]);
    }
    await client.query(`DELETE FROM idempotency_key WHERE created_at < now() - $1 * interval '1 day'`, [
      IDEMPOTENCY_DAYS,
    ]);
  }
}
