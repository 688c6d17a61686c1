import { runStopSteps } from './stop-steps.js';

describe('stopping', () => {
  it('ends each step before the next begins', async () => {
    const log: string[] = [];
    const step = (name: string, ms: number) => ({
      name,
      run: async () => {
        log.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, ms));
        log.push(`${name} ends`);
      },
    });
    await runStopSteps([step('readiness', 5), step('deliveries', 1)], fail);
    expect(log).toEqual(['readiness begins', 'readiness ends', 'deliveries begins', 'deliveries ends']);
  });

  it('goes on after a step that failed, and reports it', async () => {
    const reported: string[] = [];
    let last = false;
    await runStopSteps(
      [
        { name: 'broken', run: () => Promise.reject(new Error('no')) },
        { name: 'last', run: () => void (last = true) },
      ],
      (name) => reported.push(name),
    );
    expect(reported).toEqual(['broken']);
    expect(last).toBe(true);
  });
});

function fail(name: string, error: unknown): never {
  throw new Error(`${name} failed`, { cause: error });
}
