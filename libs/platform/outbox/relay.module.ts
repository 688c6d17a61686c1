import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import { openRealtime } from '#platform/realtime/open-realtime';
import { Realtime } from '#platform/realtime/realtime';
import { Log } from '#platform/telemetry/log';
import { Doorbell } from './doorbell.js';
import { Housekeeper } from './housekeeper.js';
import { JournalSealer } from './journal-sealer.js';
import { Relay } from './relay.js';
import { RelayDatabase } from './relay-database.js';
import { ScheduleRunner } from './schedule-runner.js';

/** BullMQ is large: only those who have a Redis load it. */
async function openDoorbell(settings: Settings, database: RelayDatabase): Promise<Doorbell> {
  if (settings.redis.url) {
    const { BullDoorbell } = await import('#platform/queue/bull-doorbell');
    return new BullDoorbell(settings);
  }
  const { PostgresDoorbell } = await import('#platform/queue/postgres-doorbell');
  return new PostgresDoorbell(database);
}

/** What fans out, rings, fires schedules and keeps house: for the scheduler, of which several may run but one leads. */
@Global()
@Module({
  providers: [
    RelayDatabase,
    Relay,
    ScheduleRunner,
    JournalSealer,
    Housekeeper,
    { provide: Realtime, inject: [Settings, Log], useFactory: openRealtime },
    {
      provide: Doorbell,
      inject: [Settings, RelayDatabase],
      useFactory: openDoorbell,
    },
  ],
  exports: [Relay, ScheduleRunner, Housekeeper, Doorbell, RelayDatabase],
})
export class RelayModule {}
