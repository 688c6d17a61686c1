import type { INestApplicationContext } from '@nestjs/common';
import { RateLimiter } from '#platform/cache/rate-limiter';
import { Settings } from '#platform/config/settings';
import { Database } from '#platform/database/database';
import { Replica } from '#platform/database/replica';
import { HealthChecks } from '#platform/http/health/health-checks';
import { Mailer } from '#platform/mail/mailer';
import { FileStore } from '#platform/storage/file-store';

/** What every process with use cases depends on. Only the database is worth being taken out of service for. */
export function registerHealth(app: INestApplicationContext): HealthChecks {
  const health = app.get(HealthChecks);
  health.register('database', () => app.get(Database).check());
  health.register('storage', () => app.get(FileStore).check(), { critical: false });
  health.register('mail', () => app.get(Mailer).check(), { critical: false });
  if (app.get(Settings).database.replicaUrl)
    health.register('replica', () => app.get(Replica).check(), { critical: false });
  if (app.get(Settings).redis.url)
    health.register('redis', () => app.get(RateLimiter).check(), { critical: false });
  return health;
}
