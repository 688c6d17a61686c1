import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#platform/config/settings';
import { createHttpApp } from '#platform/http/create-http-app';
import { HealthChecks } from '#platform/http/health/health-checks';
import { Doorbell } from '#platform/outbox/doorbell';
import { Housekeeper } from '#platform/outbox/housekeeper';
import { Relay } from '#platform/outbox/relay';
import { RelayDatabase } from '#platform/outbox/relay-database';
import { ScheduleRunner } from '#platform/outbox/schedule-runner';
import { Log } from '#platform/telemetry/log';
import { compose } from '../compose.js';
import { explainStop } from '../explain-stop.js';
import type { Started } from '../run-process.js';

/** The process that fans events out, rings for deliveries, fires schedules and keeps house. Several may run; one leads. */
export async function startScheduler(
  settings: Settings,
  port: number,
): Promise<Started & { app: NestFastifyApplication }> {
  const app = await createHttpApp(
    await compose(settings, { service: 'scheduler', engine: 'relay', contexts: false }),
    settings,
  );
  const health = app.get(HealthChecks);
  health.register('database', () => app.get(RelayDatabase).pool.query('SELECT 1'));
  health.register('queue', () => app.get(Doorbell).check());
  await app.listen(port, settings.http.host);
  const parts = [app.get(Relay), app.get(ScheduleRunner), app.get(Housekeeper)];
  for (const part of parts) part.start();
  return {
    app,
    report: explainStop(app.get(Log)),
    stop: [
      { name: 'readiness', run: () => health.beginStopping() },
      {
        name: 'relay and schedules',
        run: async () => void (await Promise.all(parts.map((part) => part.stop()))),
      },
      { name: 'connections', run: () => app.close() },
    ],
  };
}
