import { type Effect, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { Realtime } from '#platform/realtime/realtime';
import { MessageChanged } from '../../contracts/events/message-changed.event.js';
import { GetThreadOf } from '../queries/get-thread-of/get-thread-of.query.js';
import { announce } from '../services/announce.js';

/** Shows the people who look at a conversation what a person did to a message: they read it anew. */
@PerformOn({
  name: 'conversations.when-message-changed-then-announce-it',
  on: MessageChanged,
  ordered: false,
})
export class WhenMessageChangedThenAnnounceIt implements Effect<MessageChanged> {
  constructor(
    private readonly mediator: Mediator,
    private readonly realtime: Realtime,
  ) {}

  async perform({ event, organizationId }: EventEnvelope<MessageChanged>): Promise<null> {
    const { conversationId, messageId } = event.payload;
    const threadId = await this.mediator.ask(new GetThreadOf({ conversationId }));
    if (threadId)
      await announce(
        this.realtime,
        organizationId,
        { threadId },
        { type: 'message', conversationId, messageId },
      );
    return null;
  }
}
