import type { Settings } from '#platform/config/settings';
import type { Log } from '#platform/telemetry/log';
import { PostgresRealtime } from './postgres-realtime.js';
import type { Realtime } from './realtime.js';
import { RedisRealtime } from './redis-realtime.js';

/** Over Redis where one is configured, else over PostgreSQL. It connects when it is first needed. */
export function openRealtime(settings: Settings, log: Log): Realtime {
  return settings.redis.url ? new RedisRealtime(settings, log) : new PostgresRealtime(settings, log);
}
