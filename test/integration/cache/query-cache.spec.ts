import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ADMIN_API } from '#apps/admin-api/admin-api';
import type { Started } from '#apps/run-process';
import { startApi } from '#apps/start-api';
import { runStopSteps } from '#apps/stop-steps';
import { Metrics } from '#platform/telemetry/metrics';
import { Client } from '#test/support/client';
import { freePort } from '#test/support/free-port';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

interface Sites {
  items: { id: string; version: number; name: string }[];
}

/** Two processes of the admin API on one database; without Redis they hear each other through PostgreSQL. */
describe('what two processes keep of the same answer', () => {
  let system: System;
  let second: Started & { app: NestFastifyApplication };
  let here: Client;
  let there: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'imaging' }, engine: false });
    const port = await freePort();
    second = await startApi(system.settings, ADMIN_API, port);
    here = await system.as('admin');
    there = new Client(`http://127.0.0.1:${port}`, here.token);
    await kept(system.adminApp, here);
    await kept(second.app, there);
  });

  afterAll(async () => {
    await runStopSteps(second.stop, (step, cause) => {
      throw new Error(`stopping failed at ${step}`, { cause });
    });
    await system.stop();
  });

  const names = async (client: Client): Promise<string[]> => {
    const { body } = await client.get<Sites>('/v1/sites');
    return body.items.map(({ name }) => name);
  };

  const hits = async (app: NestFastifyApplication): Promise<number> => {
    const line = /cached_queries_total\{use_case="imaging.find-sites",outcome="hit".*\} (\d+)$/m;
    return Number(line.exec(await app.get(Metrics).text())?.[1] ?? 0);
  };

  /** Asks until an answer comes from what is kept: a process first has to hear the others. */
  async function kept(app: NestFastifyApplication, client: Client): Promise<void> {
    const before = await hits(app);
    await until('a kept answer', async () => {
      await names(client);
      return (await hits(app)) > before;
    });
  }

  const rename = async (from: string, to: string): Promise<void> => {
    const { rowCount } = await system.owner.query('UPDATE site SET name = $2 WHERE name = $1', [from, to]);
    expect(rowCount).toBe(1);
  };

  it('is what one of them changes, in itself when the change is answered and in the other at once', async () => {
    expect((await here.post('/v1/sites', { name: 'North' })).status).toBe(201);
    expect(await names(here)).toContain('North');
    await until('North in the other process', async () => (await names(there)).includes('North'), 2_000);

    await kept(second.app, there);
    const { body } = await here.get<Sites>('/v1/sites');
    const north = body.items.find(({ name }) => name === 'North')!;
    const headers = { 'if-match': `"${north.version}"` };
    const renamed = await there.request('PATCH', `/v1/sites/${north.id}`, {
      body: { name: 'South' },
      headers,
    });
    expect(renamed.status).toBe(204);
    expect(await names(there)).toContain('South');
    await until('South in the first process', async () => (await names(here)).includes('South'), 2_000);
  });

  it('is given again while nothing happens, and read anew after messages may have been missed', async () => {
    await kept(second.app, there);
    await rename('South', 'West');
    expect(await names(there)).toContain('South');
    await system.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'isocenter-realtime-ears' AND datname = current_database()`,
    );
    await until('West in the other process', async () => (await names(there)).includes('West'));
  });

  it('is what each practice says of itself, read in the process that changed it', async () => {
    for (const phone of ['+49 30 1', '+49 30 2']) {
      const headers = { 'if-match': (await here.get('/v1/practice')).headers.get('etag')! };
      const changed = await here.request('PATCH', '/v1/practice', { body: { phone }, headers });
      expect(changed).toMatchObject({ status: 200, body: { phone } });
      expect((await here.get('/v1/practice')).body).toMatchObject({ phone });
    }
    await until(
      'the new number in the other process',
      async () => (await there.get('/v1/practice')).body['phone'] === '+49 30 2',
      2_000,
    );
  });
});
