import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

/** Redis is optional: without it PostgreSQL and the process itself do its work. */
export const redisSection = section({
  variables: { REDIS_URL: variable.url('redis', 'rediss').optional() },
  settings: (v) => ({ url: v.REDIS_URL }),
});

export type RedisSettings = SettingsOf<typeof redisSection>;
