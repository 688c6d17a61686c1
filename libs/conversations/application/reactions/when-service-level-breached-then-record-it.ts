import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ServiceLevelBreached } from '../../contracts/events/service-level-breached.event.js';
import { RecordServiceLevel } from '../commands/record-service-level/record-service-level.command.js';

/** Keeps that a contact waited too long. */
@ReactTo({ name: 'conversations.when-service-level-breached-then-record-it', on: ServiceLevelBreached })
export class WhenServiceLevelBreachedThenRecordIt implements Reaction<ServiceLevelBreached> {
  command({ event }: EventEnvelope<ServiceLevelBreached>): RecordServiceLevel {
    const { dueAt } = event.payload;
    return new RecordServiceLevel({ ...event.payload, breachedAt: dueAt, stoppedAt: null });
  }
}
