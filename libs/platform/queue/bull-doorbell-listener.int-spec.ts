import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { testSettings } from '#platform/config/testing/test-settings';
import { Log } from '#platform/telemetry/log';
import { until } from '#test/support/until';
import { BullDoorbellListener } from './bull-doorbell-listener.js';

const log = Log.create({ level: 'silent', service: 'test' });
const redisUrl = process.env['TEST_REDIS_URL'];
const CONTEXTS = ['ears-spec-a', 'ears-spec-b'];

/** All that listens on the connection which its queues share. */
function listeners(listener: BullDoorbellListener): number {
  const { probe } = listener as unknown as { probe: Redis };
  return probe.eventNames().reduce((sum, name) => sum + probe.listenerCount(name), 0);
}

describe('ears on Redis', () => {
  it('do not come up without it, so that the process ends and is started again', async () => {
    const listener = new BullDoorbellListener(testSettings({ REDIS_URL: 'redis://127.0.0.1:1' }), log);
    await expect(listener.listen(['ledger'], () => Promise.resolve())).rejects.toThrow();
    await listener.stop();
  });

  // `npm test` names a Redis where the machine has one, and says so where not.
  if (redisUrl)
    it('look after their workers for days without leaving anything on the connection', async () => {
      const timers = jest.spyOn(globalThis, 'setInterval');
      const canaries = jest.spyOn(Queue.prototype, 'add');
      const listener = new BullDoorbellListener(testSettings({ REDIS_URL: redisUrl }), log);
      await listener.listen(CONTEXTS, () => Promise.resolve());
      const look = timers.mock.calls.find(([, pause]) => pause === 15_000)?.[0] as () => void;
      const lookTimes = async (times: number): Promise<number> => {
        const sent = canaries.mock.calls.length + times * CONTEXTS.length;
        for (let time = 0; time < times; time++) look();
        await until('the canaries to be sent', () => Promise.resolve(canaries.mock.calls.length === sent));
        await Promise.all(canaries.mock.results.map(({ value }) => value as Promise<unknown>));
        return listeners(listener);
      };
      const before = await lookTimes(1);
      expect(await lookTimes(20)).toBe(before);
      await listener.stop();
    });
});
