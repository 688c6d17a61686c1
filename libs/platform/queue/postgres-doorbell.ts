import { Injectable } from '@nestjs/common';
import { Doorbell } from '#platform/outbox/doorbell';
import { RelayDatabase } from '#platform/outbox/relay-database';
import type { Ring } from '#platform/outbox/ring';
import { ringChannel } from './ring-channel.js';

/** Rings by NOTIFY, where there is no Redis: nothing is queued, so nothing can wait or be lost but the ring itself. */
@Injectable()
export class PostgresDoorbell extends Doorbell {
  constructor(private readonly database: RelayDatabase) {
    super();
  }

  async ring(rings: readonly Ring[]): Promise<void> {
    if (rings.length === 0) return;
    // A payload holds at most 8,000 bytes; a ring of 16 lanes stays below 600.
    await this.database.pool.query('SELECT pg_notify(c, p) FROM unnest($1::text[], $2::text[]) AS r(c, p)', [
      rings.map((ring) => ringChannel(ring.context)),
      rings.map((ring) => JSON.stringify(ring)),
    ]);
  }

  waiting(): Promise<number> {
    return Promise.resolve(0);
  }

  intact(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async check(): Promise<void> {
    await this.database.pool.query('SELECT 1');
  }
}
