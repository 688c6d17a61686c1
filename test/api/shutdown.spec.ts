import { request } from 'node:http';
import { HealthChecks } from '#platform/http/health/health-checks';
import { startSystem } from '#test/support/system';

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
  it('first says that it takes no more work, then ends what it has begun, then closes its connections', async () => {
    const system = await startSystem({ engine: false });
    const health = system.adminApp.get(HealthChecks);
    const login = slowLogin(system.admin.baseUrl);
    await new Promise((resolve) => setTimeout(resolve, 100));

    const stopped = system.stop();
    expect((await health.report()).checks['database']?.status).toBe('ok');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await health.report()).status).toBe('failing');

    // The request that was under way still finds the database open.
    login.finish();
    expect(await login.status).toBe(200);
    await stopped;
    await expect(fetch(`${system.admin.baseUrl}/health/live`)).rejects.toThrow();
    expect((await health.report()).checks['database']?.status).toBe('failing');
  });
});
