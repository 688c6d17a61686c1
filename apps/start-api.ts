import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#platform/config/settings';
import { createHttpApp } from '#platform/http/create-http-app';
import { HealthChecks } from '#platform/http/health/health-checks';
import { type ApiDescription, serveOpenApi } from '#platform/http/openapi/serve-openapi';
import { Log } from '#platform/telemetry/log';
import { compose } from './compose.js';
import { explainStop } from './explain-stop.js';
import { registerHealth } from './register-health.js';
import type { Started } from './run-process.js';

export interface Api extends ApiDescription {
  readonly service: 'admin-api' | 'public-api';
  readonly doors: 'admin' | 'public';
}

/** Builds an API without listening yet. */
export async function buildApi(settings: Settings, api: Api): Promise<NestFastifyApplication> {
  const module = await compose(settings, { service: api.service, doors: api.doors, contexts: true });
  const app = await createHttpApp(module, settings);
  registerHealth(app);
  await serveOpenApi(app, api);
  return app;
}

/** Starts an API; stopping it ends the readiness first, then lets requests finish, then closes what they used. */
export async function startApi(
  settings: Settings,
  api: Api,
  port: number,
): Promise<Started & { app: NestFastifyApplication }> {
  const app = await buildApi(settings, api);
  await app.listen(port, settings.http.host);
  return {
    app,
    report: explainStop(app.get(Log)),
    stop: [
      { name: 'readiness', run: () => app.get(HealthChecks).beginStopping() },
      { name: 'requests and connections', run: () => app.close() },
    ],
  };
}
