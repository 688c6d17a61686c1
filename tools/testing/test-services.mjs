import { startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';

const NO_REDIS =
  'This machine has no Redis and none could be had: the tests on it are left out. Install redis-server or set REDIS_URL.';

/**
 * PostgreSQL and, where it can be had, Redis for one run of the tests.
 * @param {Awaited<ReturnType<typeof import('./test-workspace.mjs').testWorkspace>>} workspace
 * @returns {Promise<{env: Record<string, string>, redis: boolean, stop(): Promise<void>}>}
 */
export async function testServices(workspace) {
  const [postgres, redis] = await Promise.all([
    startPostgres({ dataDir: workspace.path, durable: false }),
    startRedis(),
  ]);
  if (redis?.pid) workspace.noteRedis(redis.pid);
  if (!redis) console.log(process.env.CI ? `${NO_REDIS} With CI set they must run.` : NO_REDIS);
  return {
    redis: redis !== undefined,
    env: { TEST_DATABASE_URL: postgres.url, ...(redis ? { TEST_REDIS_URL: redis.url } : {}) },
    stop: async () => {
      await Promise.all([postgres.stop({ immediate: true }), redis?.stop()]);
    },
  };
}
