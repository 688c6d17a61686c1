import type { Redis } from 'ioredis';
import type { Log } from '../telemetry/log.js';

const COMMAND_TIMEOUT_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const PAUSE_STEP_MS = 100;

/**
 * A connection for counting: no request ever waits for Redis, so commands fail at once while it is away and after a quarter
 * of a second when it hangs. It comes back by itself.
 */
export async function connectRateRedis(url: string, log: Log): Promise<Redis> {
  const { Redis: Client } = await import('ioredis');
  const redis = new Client(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * PAUSE_STEP_MS, LONGEST_PAUSE_MS),
  });
  let away = false;
  redis.on('error', (err: unknown) => {
    if (!away) log.named('rate-limiter').warn('Redis is away: each process counts for itself', { err });
    away = true;
  });
  redis.on('ready', () => {
    away = false;
  });
  return redis;
}
