import { type Effect, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { Realtime } from '#platform/realtime/realtime';
import { HandedOver } from '../../contracts/events/handed-over.event.js';
import { GetThreadOf } from '../queries/get-thread-of/get-thread-of.query.js';
import { announce } from '../services/announce.js';

/** Shows the inbox that a person is needed. */
@PerformOn({
  name: 'conversations.when-handed-over-then-announce-it',
  on: HandedOver,
  ordered: false,
})
export class WhenHandedOverThenAnnounceIt implements Effect<HandedOver> {
  constructor(
    private readonly mediator: Mediator,
    private readonly realtime: Realtime,
  ) {}

  async perform({ event, organizationId }: EventEnvelope<HandedOver>): Promise<null> {
    const { conversationId } = event.payload;
    const threadId = await this.mediator.ask(new GetThreadOf({ conversationId }));
    if (threadId)
      await announce(this.realtime, organizationId, { threadId }, { type: 'conversation', conversationId });
    return null;
  }
}
