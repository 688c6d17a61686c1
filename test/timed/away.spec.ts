import { newId } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import { RedisRealtime } from '#platform/realtime/redis-realtime';
import { Log } from '#platform/telemetry/log';
import { inTime } from './in-time.js';

/** Less than a command of Redis may take: it is not waited for at all. */
const AT_ONCE_MS = 500;

it('Realtime messages are lost at once while Redis is away: nobody waits for it', async () => {
  const log = Log.create({ level: 'silent', service: 'test' });
  const realtime = new RedisRealtime(testSettings({ REDIS_URL: 'redis://127.0.0.1:1' }), log);
  await realtime.publish(newId(), 'inbox', { n: 1 });
  await inTime(() => realtime.publish(newId(), 'inbox', { n: 2 }), AT_ONCE_MS);
  await realtime.onApplicationShutdown();
});
