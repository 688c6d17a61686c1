import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ServiceClockStopped } from '../../contracts/events/service-clock-stopped.event.js';
import { RecordServiceLevel } from '../commands/record-service-level/record-service-level.command.js';

/** Keeps how long a contact waited. */
@ReactTo({ name: 'conversations.when-service-clock-stopped-then-record-it', on: ServiceClockStopped })
export class WhenServiceClockStoppedThenRecordIt implements Reaction<ServiceClockStopped> {
  command({ event }: EventEnvelope<ServiceClockStopped>): RecordServiceLevel {
    return new RecordServiceLevel(event.payload);
  }
}
