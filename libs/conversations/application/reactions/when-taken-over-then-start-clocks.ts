import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { TakenOver } from '../../contracts/events/taken-over.event.js';
import { StartServiceClocks } from '../commands/start-service-clocks/start-service-clocks.command.js';

/** Who takes over from the bot unasked owes an answer, too. Clocks that run already are left alone. */
@ReactTo({ name: 'conversations.when-taken-over-then-start-clocks', on: TakenOver })
export class WhenTakenOverThenStartClocks implements Reaction<TakenOver> {
  command({ event, occurredAt }: EventEnvelope<TakenOver>): StartServiceClocks {
    const { conversationId } = event.payload;
    return new StartServiceClocks({ conversationId, since: occurredAt.toISOString() });
  }
}
