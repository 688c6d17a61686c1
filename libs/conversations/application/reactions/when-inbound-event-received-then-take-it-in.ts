import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { InboundEventReceived } from '../../contracts/events/inbound-event-received.event.js';
import { TakeInEvent } from '../commands/take-in-event/take-in-event.command.js';

/** In the order of the thread, because the event's source is its thread. */
@ReactTo({ name: 'conversations.when-inbound-event-received-then-take-it-in', on: InboundEventReceived })
export class WhenInboundEventReceivedThenTakeItIn implements Reaction<InboundEventReceived> {
  command({ event }: EventEnvelope<InboundEventReceived>): TakeInEvent {
    return new TakeInEvent({ inboundEventId: event.payload.inboundEventId });
  }
}
