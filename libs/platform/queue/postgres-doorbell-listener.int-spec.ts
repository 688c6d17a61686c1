import pg from 'pg';
import { testSettings } from '#platform/config/testing/test-settings';
import { OUTBOX_CHANNEL, RINGS_MISSED } from '#platform/database/outbox-bell';
import type { Log } from '#platform/telemetry/log';
import { createTestDatabase, type TestDatabase } from '#test/support/postgres-server';
import { until } from '#test/support/until';
import { PostgresDoorbellListener } from './postgres-doorbell-listener.js';
import { ringChannel } from './ring-channel.js';

const EARS = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'isocenter-ears'`;

describe('ears on PostgreSQL', () => {
  let database: TestDatabase;
  let relay: pg.Client;
  let listener: PostgresDoorbellListener;
  const asked: (string | undefined)[] = [];
  const heard: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    relay = new pg.Client({ connectionString: database.url });
    await relay.connect();
    relay.on('notification', ({ payload }) => asked.push(payload));
    await relay.query(`LISTEN ${OUTBOX_CHANNEL}`);
    const log = { warn: () => undefined } as unknown as Log;
    listener = new PostgresDoorbellListener(testSettings({ DATABASE_URL: database.url }), log);
    await listener.listen(['ledger'], (ring) => Promise.resolve(void heard.push(...ring.lanes)));
  });

  afterAll(async () => {
    await listener.stop();
    await relay.end();
    await database.drop();
  });

  const ears = async (): Promise<number> => (await relay.query(EARS)).rowCount ?? 0;

  it('ask the relay to ring again for what was rung before they heard', async () => {
    await until('the request', () => Promise.resolve(asked.includes(RINGS_MISSED)));
  });

  it('come back as one connection after the server ended them, ask again, and hear', async () => {
    for (let time = 1; time <= 3; time++) {
      asked.length = 0;
      await relay.query(`SELECT pg_terminate_backend(pid) FROM (${EARS}) ears`);
      await until('the request', () => Promise.resolve(asked.includes(RINGS_MISSED)));
    }
    expect(await ears()).toBe(1);
    const ring = JSON.stringify({ context: 'ledger', organizationId: 'o', lanes: ['5'] });
    await relay.query('SELECT pg_notify($1, $2)', [ringChannel('ledger'), ring]);
    await until('the ring', () => Promise.resolve(heard.includes('5')));
    expect(heard).toEqual(['5']);
  });
});
