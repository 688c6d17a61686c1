import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { BullDoorbell } from '#platform/queue/bull-doorbell';
import { PostgresDoorbell } from '#platform/queue/postgres-doorbell';
import { Doorbell } from './doorbell.js';
import { Housekeeper } from './housekeeper.js';
import { JournalSealer } from './journal-sealer.js';
import { Relay } from './relay.js';
import { RelayDatabase } from './relay-database.js';
import { ScheduleRunner } from './schedule-runner.js';

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
