import { mkdtempSync, chmodSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.mjs';

async function ask(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let dataDir;
  let server;
  const start = async (options) =>
    (server = await startPostgres({ dataDir, database: 'isocenter', ...options }));

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'isocenter-postgres-'));
    chmodSync(dataDir, 0o711);
    await start();
  });

  afterAll(async () => {
    await server.stop({ immediate: true });
    rmSync(dataDir, { recursive: true });
  });

  it('is PostgreSQL 18, speaks UTC and has the database that was asked for', async () => {
    const [row] = await ask(
      server.url,
      "SELECT current_database() AS name, current_setting('server_version_num')::int / 10000 AS major, current_setting('timezone') AS zone",
    );
    expect(row).toEqual({ name: 'isocenter', major: 18, zone: 'UTC' });
  });

  it('keeps its password to the owner and listens below the ports of outgoing connections', () => {
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    expect(server.port).toBeLessThan(32_768);
  });

  it('is adopted when it still runs', async () => {
    const { pid } = server;
    await start();
    expect(server).toMatchObject({ pid, adopted: true });
  });

  it('keeps what was committed through a crash, and its port', async () => {
    const { port } = server;
    await ask(server.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(server.pid, 'SIGKILL');
    await start();
    expect(server).toMatchObject({ port, adopted: false });
    expect(await ask(server.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('stops and starts again where it was', async () => {
    const { port } = server;
    await server.stop();
    await expect(ask(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
    await start({ port });
    expect(await ask(server.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('says what is wrong when it cannot start', async () => {
    await server.stop();
    await expect(startPostgres({ dataDir, settings: { nonsense: 1 } })).rejects.toThrow(
      /^PostgreSQL did not start: unrecognized configuration parameter "nonsense"/,
    );
    await start();
  });
});
