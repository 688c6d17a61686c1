import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { databaseUrls } from '#platform/config/database-urls';
import { Settings } from '#platform/config/settings';

/** Connections of the relay's narrow role: it sees outbox, deliveries and schedules of all organizations, and nothing else. */
@Injectable()
export class RelayDatabase implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  private readonly url: string;

  constructor(settings: Settings) {
    this.url = databaseUrls(settings).relay;
    this.pool = new pg.Pool({
      connectionString: this.url,
      max: 2,
      application_name: 'isocenter-relay',
      connectionTimeoutMillis: 5_000,
    });
    this.pool.on('error', () => undefined);
  }

  /** A connection of one's own, for locks and LISTEN (which a transaction pooler would break). */
  async dedicated(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'isocenter-leader',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    await client.connect();
    return client;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
