import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { AvailabilityChanged } from '../../contracts/events/availability-changed.event.js';
import { AssignWaiting } from '../commands/assign-waiting/assign-waiting.command.js';

/** Somebody came, and can take what waits. */
@ReactTo({ name: 'conversations.when-availability-changed-then-assign', on: AvailabilityChanged })
export class WhenAvailabilityChangedThenAssign implements Reaction<AvailabilityChanged> {
  command({ event }: EventEnvelope<AvailabilityChanged>): AssignWaiting | null {
    return event.payload.available ? new AssignWaiting() : null;
  }
}
