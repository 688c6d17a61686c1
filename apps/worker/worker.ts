import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#platform/config/settings';
import { createHttpApp } from '#platform/http/create-http-app';
import { DeliveryWorker } from '#platform/outbox/delivery-worker';
import { DoorbellListener } from '#platform/outbox/doorbell';
import { Subscriptions } from '#platform/outbox/subscriptions';
import { Log } from '#platform/telemetry/log';
import { compose } from '../compose.js';
import { chosenContexts } from '../contexts.js';
import { explainStop } from '../explain-stop.js';
import { registerHealth } from '../register-health.js';
import type { Started } from '../run-process.js';

/** The process that executes deliveries: reactions, effects, durable commands. Its only door is its health. */
export async function startWorker(
  settings: Settings,
  port: number,
): Promise<Started & { app: NestFastifyApplication }> {
  const app = await createHttpApp(
    await compose(settings, { service: 'worker', engine: 'deliveries', contexts: true }),
    settings,
  );
  const health = registerHealth(app);
  health.register('queue', () => app.get(DoorbellListener).check());
  await app.listen(port, settings.http.host);
  const contexts = chosenContexts(settings.process.contexts);
  await app.get(Subscriptions).register(contexts);
  const worker = app.get(DeliveryWorker);
  await worker.start(contexts);
  return {
    app,
    report: explainStop(app.get(Log)),
    stop: [
      { name: 'readiness', run: () => health.beginStopping() },
      { name: 'deliveries', run: () => worker.stop(settings.process.shutdownDeadlineMs) },
      { name: 'connections', run: () => app.close() },
    ],
  };
}
