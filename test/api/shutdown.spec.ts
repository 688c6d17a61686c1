import { once } from 'node:events';
import { request } from 'node:http';
import { HealthChecks } from '#platform/http/health/health-checks';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';

/** Sends half of a log-in now and the other half when told; answers the status. */
function slowLogin(baseUrl: string): { finish: () => void; status: Promise<number> } {
  const body = JSON.stringify({ email: 'admin@demo.isocenter.test', password: 'isocenter-demo' });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(`${baseUrl}/v1/auth/login`, { method: 'POST', headers });
  const status = new Promise<number>((resolve, reject) => {
    sent.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
  });
  sent.write(body.slice(0, 20));
  return { finish: () => sent.end(body.slice(20)), status };
}

describe('stopping an API', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem({ engine: false });
  }, 240_000);

  it('first says that it takes no more work, then ends what it has begun, then closes its connections', async () => {
    const health = system.adminApp.get(HealthChecks);
    const server = system.adminApp.getHttpServer();
    const arrived = once(server, 'request');
    const login = slowLogin(system.admin.baseUrl);
    await arrived;

    const stopped = system.stop();
    expect((await health.report()).checks['database']?.status).toBe('ok');
    await until('it to take no more work', async () => (await health.report()).status === 'failing');
    await until('it to take no more connections', () => Promise.resolve(!server.listening));

    // The request that was under way still finds the database open.
    login.finish();
    expect(await login.status).toBe(200);
    await stopped;
    await expect(fetch(`${system.admin.baseUrl}/health/live`)).rejects.toThrow();
    expect((await health.report()).checks['database']?.status).toBe('failing');
  });
});
