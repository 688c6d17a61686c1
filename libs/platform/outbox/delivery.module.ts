import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { BullDoorbellListener } from '#platform/queue/bull-doorbell-listener';
import { PostgresDoorbellListener } from '#platform/queue/postgres-doorbell-listener';
import { Log } from '#platform/telemetry/log';
import { DeliveryRunner } from './delivery-runner.js';
import { DeliveryWorker } from './delivery-worker.js';
import { DoorbellListener } from './doorbell.js';
import { Subscriptions } from './subscriptions.js';

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
      useFactory: (settings: Settings, log: Log) =>
        settings.redis.url
          ? new BullDoorbellListener(settings, log)
          : new PostgresDoorbellListener(settings, log),
    },
  ],
  exports: [Subscriptions, DeliveryWorker, DoorbellListener],
})
export class DeliveryModule {}
