import { createTestDatabase, type TestDatabase } from '#test/support/postgres-server';
import { until } from '#test/support/until';
import { Redis } from 'ioredis';
import pg from 'pg';
import { newId } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import { Log } from '#platform/telemetry/log';
import { PostgresRealtime } from './postgres-realtime.js';
import { GAP, type Realtime } from './realtime.js';
import { RedisRealtime } from './redis-realtime.js';

const log = Log.create({ level: 'silent', service: 'test' });
const redisUrl = process.env['TEST_REDIS_URL'];

type Peer = Realtime & { onApplicationShutdown(): Promise<void> };

/** What must hold however the messages travel. */
function behavesAsRealtime(connect: () => Peer): void {
  const organizationId = newId();
  let [here, there]: Peer[] = [];

  beforeEach(() => {
    [here, there] = [connect(), connect()];
  });

  afterEach(async () => {
    await Promise.all([here!.onApplicationShutdown(), there!.onApplicationShutdown()]);
  });

  it('carries messages from one process to the listeners of another, in order', async () => {
    const heard: string[] = [];
    await there!.subscribe(organizationId, 'inbox', (text) => heard.push(text));
    await Promise.all(Array.from({ length: 50 }, (_, n) => here!.publish(organizationId, 'inbox', { n })));
    await until('all messages', () => Promise.resolve(heard.length === 50));
    expect(heard.map((text) => (JSON.parse(text) as { n: number }).n)).toEqual(
      Array.from({ length: 50 }, (_, n) => n),
    );
  });

  it('keeps topics and organizations apart', async () => {
    const heard: string[] = [];
    await there!.subscribe(organizationId, 'inbox', (text) => heard.push(text));
    await here!.publish(newId(), 'inbox', { of: 'another organization' });
    await here!.publish(organizationId, 'conversation:1', { of: 'another topic' });
    await here!.publish(organizationId, 'inbox', { of: 'ours' });
    await until('our message', () => Promise.resolve(heard.length > 0));
    expect(heard).toEqual(['{"of":"ours"}']);
  });

  it('stops when told, for that listener alone', async () => {
    const [first, second]: string[][] = [[], []];
    const end = await there!.subscribe(organizationId, 'inbox', (text) => first!.push(text));
    await there!.subscribe(organizationId, 'inbox', (text) => second!.push(text));
    end();
    await here!.publish(organizationId, 'inbox', { n: 1 });
    await until('the message', () => Promise.resolve(second!.length === 1));
    expect(first).toEqual([]);
  });
}

describe('realtime over PostgreSQL', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const connect = (): PostgresRealtime =>
    new PostgresRealtime(testSettings({ DATABASE_URL: database.url }), log);
  behavesAsRealtime(connect);

  it('tells its listeners of the gap after a lost connection, and goes on', async () => {
    const [here, there] = [connect(), connect()];
    const organizationId = newId();
    const heard: string[] = [];
    await there.subscribe(organizationId, 'inbox', (text) => heard.push(text));
    await here.publish(organizationId, 'inbox', { n: 1 });
    await until('the first message', () => Promise.resolve(heard.length === 1));
    await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'isocenter-realtime%'`,
    );
    await until('the gap', () => Promise.resolve(heard.includes(GAP)));
    await until('messages again', async () => {
      await here.publish(organizationId, 'inbox', { n: 2 });
      return heard.includes('{"n":2}');
    });
    await Promise.all([here.onApplicationShutdown(), there.onApplicationShutdown()]);
  });
});

// `npm test` names a Redis where the machine has one, and says so where not.
if (redisUrl)
  describe('realtime over Redis', () => {
    const connect = (): RedisRealtime => new RedisRealtime(testSettings({ REDIS_URL: redisUrl }), log);
    behavesAsRealtime(connect);

    it('tells its listeners of the gap after a lost connection, and goes on', async () => {
      const [here, there] = [connect(), connect()];
      const [organizationId, heard]: [string, string[]] = [newId(), []];
      await there.subscribe(organizationId, 'inbox', (text) => heard.push(text));
      const operator = new Redis(redisUrl);
      await operator.client('KILL', 'TYPE', 'pubsub');
      operator.disconnect();
      await until('the gap', () => Promise.resolve(heard.includes(GAP)));
      await here.publish(organizationId, 'inbox', { n: 2 });
      await until('messages again', () => Promise.resolve(heard.includes('{"n":2}')));
      await Promise.all([here.onApplicationShutdown(), there.onApplicationShutdown()]);
    });

    it('publishes into the void while Redis is away', async () => {
      const away = new RedisRealtime(testSettings({ REDIS_URL: 'redis://127.0.0.1:1' }), log);
      await away.publish(newId(), 'inbox', { n: 1 });
      await away.onApplicationShutdown();
    });
  });
