import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { loadSettingsOrExit } from '#platform/config/load-settings-or-exit';
import type { Settings } from '#platform/config/settings';
import { NestLog } from '#platform/telemetry/nest-log';
import { compose } from '../compose.js';

/** Builds the whole system without doors, hands it to the work and closes it again. */
export async function withSystem<R>(
  work: (app: INestApplicationContext, settings: Settings) => Promise<R>,
  settings = loadSettingsOrExit(),
): Promise<R> {
  const module = await compose(settings, { service: 'cli', contexts: true });
  const app = await NestFactory.createApplicationContext(module, { bufferLogs: true, abortOnError: false });
  app.useLogger(onlyTroubles(app.get(NestLog)));
  try {
    return await work(app, settings);
  } finally {
    await app.close();
  }
}

/** An operator reads the answer of one command; what Nest tells of its start would bury it. */
const onlyTroubles = (log: NestLog): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown, ...rest: unknown[]) => log.warn(message, ...rest),
  error: (message: unknown, ...rest: unknown[]) => log.error(message, ...rest),
  fatal: (message: unknown, ...rest: unknown[]) => log.fatal(message, ...rest),
});
