import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { HandedOver } from '../../contracts/events/handed-over.event.js';
import { StartServiceClocks } from '../commands/start-service-clocks/start-service-clocks.command.js';

/** From now on the contact waits for a person, or waits in an emergency. */
@ReactTo({ name: 'conversations.when-handed-over-then-start-clocks', on: HandedOver })
export class WhenHandedOverThenStartClocks implements Reaction<HandedOver> {
  command({ event, occurredAt }: EventEnvelope<HandedOver>): StartServiceClocks {
    const { conversationId } = event.payload;
    return new StartServiceClocks({ conversationId, since: occurredAt.toISOString() });
  }
}
