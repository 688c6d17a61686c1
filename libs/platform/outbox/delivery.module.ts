import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { Log } from '#platform/telemetry/log';
import { DeliveryRunner } from './delivery-runner.js';
import { DeliveryWorker } from './delivery-worker.js';
import { DoorbellListener } from './doorbell.js';
import { Subscriptions } from './subscriptions.js';

/** BullMQ is large: only those who have a Redis load it. */
async function openEars(settings: Settings, log: Log): Promise<DoorbellListener> {
  if (settings.redis.url) {
    const { BullDoorbellListener } = await import('#platform/queue/bull-doorbell-listener');
    return new BullDoorbellListener(settings, log);
  }
  const { PostgresDoorbellListener } = await import('#platform/queue/postgres-doorbell-listener');
  return new PostgresDoorbellListener(settings, log);
}

/** What executes deliveries: for the worker. Rings come over Redis where one is configured, else over PostgreSQL. */
@Global()
@Module({
  providers: [
    Subscriptions,
    DeliveryRunner,
    DeliveryWorker,
    {
      provide: DoorbellListener,
      inject: [Settings, Log],
      useFactory: openEars,
    },
  ],
  exports: [Subscriptions, DeliveryWorker, DoorbellListener],
})
export class DeliveryModule {}
