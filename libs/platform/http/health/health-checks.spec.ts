import { HealthChecks } from './health-checks.js';

describe('health', () => {
  it('is failing when something critical fails, and says which', async () => {
    const health = new HealthChecks();
    health.register('database', () => Promise.reject(new Error('away')));
    health.register('storage', () => Promise.resolve());
    expect(await health.report()).toMatchObject({
      status: 'failing',
      checks: { database: { status: 'failing' }, storage: { status: 'ok' } },
    });
  });

  it('stays ok without what is not critical, and does not ask for it at every look', async () => {
    const health = new HealthChecks();
    const mail = jest.fn(() => Promise.reject(new Error('away')));
    health.register('mail', mail, { critical: false });
    await health.report();
    expect(await health.report()).toMatchObject({ status: 'ok', checks: { mail: { status: 'failing' } } });
    expect(mail).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever for a dependency that hangs', async () => {
    jest.useFakeTimers();
    const health = new HealthChecks();
    health.register('database', () => new Promise(() => undefined));
    const report = health.report();
    await jest.advanceTimersByTimeAsync(3_001);
    expect(await report).toMatchObject({ status: 'failing' });
    jest.useRealTimers();
  });

  it('is over as soon as the process stops', async () => {
    const health = new HealthChecks();
    expect((await health.report()).status).toBe('ok');
    health.beginStopping();
    expect((await health.report()).status).toBe('failing');
  });
});
