import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
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
  app.useLogger(app.get(NestLog));
  try {
    return await work(app, settings);
  } finally {
    await app.close();
  }
}
