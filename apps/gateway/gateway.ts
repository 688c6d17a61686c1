import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#platform/config/settings';
import { GatewayDoors } from '#platform/gateway/gateway-doors';
import { createHttpApp } from '#platform/http/create-http-app';
import { Log } from '#platform/telemetry/log';
import { compose } from '../compose.js';
import { explainStop } from '../explain-stop.js';
import { registerHealth } from '../register-health.js';
import type { Started } from '../run-process.js';

/** Of the time to stop, what is left for closing connections after the doors. */
const RESERVE_MS = 2_000;

/** The process for what speaks neither HTTP nor JSON: DICOM peers and senders of HL7 messages. By HTTP it answers for its health only. */
export async function startGateway(
  settings: Settings,
  port: number,
): Promise<Started & { app: NestFastifyApplication }> {
  const app = await createHttpApp(
    await compose(settings, { service: 'gateway', doors: 'gateway', contexts: true }),
    settings,
  );
  const health = registerHealth(app);
  const doors = app.get(GatewayDoors);
  health.register('doors', () => doors.check());
  await app.listen(port, settings.http.host);
  await doors.open();
  const { shutdownDeadlineMs } = settings.process;
  return {
    app,
    report: explainStop(app.get(Log)),
    stop: [
      { name: 'readiness', run: () => health.beginStopping() },
      { name: 'doors', run: () => doors.close(Math.max(shutdownDeadlineMs - RESERVE_MS, 0)) },
      { name: 'connections', run: () => app.close() },
    ],
  };
}
