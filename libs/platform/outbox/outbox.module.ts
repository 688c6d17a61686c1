import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { BullDoorbell } from '#platform/queue/bull-doorbell';
import { BullDoorbellListener } from '#platform/queue/bull-doorbell-listener';
import { PostgresDoorbell } from '#platform/queue/postgres-doorbell';
import { PostgresDoorbellListener } from '#platform/queue/postgres-doorbell-listener';
import { Log } from '#platform/telemetry/log';
import { DeliveryRunner } from './delivery-runner.js';
import { DeliveryWorker } from './delivery-worker.js';
import { Doorbell, DoorbellListener } from './doorbell.js';
import { Housekeeper } from './housekeeper.js';
import { JournalSealer } from './journal-sealer.js';
import { Relay } from './relay.js';
import { RelayDatabase } from './relay-database.js';
import { ScheduleRunner } from './schedule-runner.js';
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
        settings.redis.url ? new BullDoorbellListener(settings, log) : new PostgresDoorbellListener(settings, log),
    },
  ],
  exports: [Subscriptions, DeliveryWorker, DoorbellListener],
})
export class DeliveryModule {}

/** What fans out, rings, fires schedules and keeps house: for the scheduler, of which several may run but one leads. */
@Global()
@Module({
  providers: [
    RelayDatabase,
    Relay,
    ScheduleRunner,
    JournalSealer,
    Housekeeper,
    {
      provide: Doorbell,
      inject: [Settings, RelayDatabase],
      useFactory: (settings: Settings, database: RelayDatabase) =>
        settings.redis.url ? new BullDoorbell(settings) : new PostgresDoorbell(database),
    },
  ],
  exports: [Relay, ScheduleRunner, Housekeeper, Doorbell, RelayDatabase],
})
export class RelayModule {}
