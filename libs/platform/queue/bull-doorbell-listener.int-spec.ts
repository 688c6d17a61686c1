import type { Redis } from 'ioredis';
import { testSettings } from '#platform/config/testing/test-settings';
import { Log } from '#platform/telemetry/log';
import { BullDoorbellListener } from './bull-doorbell-listener.js';

const log = Log.create({ level: 'silent', service: 'test' });
const redisUrl = process.env['TEST_REDIS_URL'];

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
      const listener = new BullDoorbellListener(testSettings({ REDIS_URL: redisUrl }), log);
      await listener.listen(['ears-spec-a', 'ears-spec-b'], () => Promise.resolve());
      const look = timers.mock.calls.find(([, pause]) => pause === 15_000)?.[0] as () => void;
      look();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = listeners(listener);
      for (let time = 0; time < 20; time++) {
        look();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(listeners(listener)).toBe(before);
      await listener.stop();
    });
});
