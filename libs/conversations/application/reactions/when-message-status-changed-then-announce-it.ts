import { type Effect, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { Realtime } from '#platform/realtime/realtime';
import { MessageStatusChanged } from '../../contracts/events/message-status-changed.event.js';
import { GetThreadOf } from '../queries/get-thread-of/get-thread-of.query.js';
import { announce } from '../services/announce.js';

/** Shows the people who look at a conversation what became of a message. */
@PerformOn({
  name: 'conversations.when-message-status-changed-then-announce-it',
  on: MessageStatusChanged,
  ordered: false,
})
export class WhenMessageStatusChangedThenAnnounceIt implements Effect<MessageStatusChanged> {
  constructor(
    private readonly mediator: Mediator,
    private readonly realtime: Realtime,
  ) {}

  async perform({ event, organizationId }: EventEnvelope<MessageStatusChanged>): Promise<null> {
    const { conversationId, messageId, status } = event.payload;
    const threadId = await this.mediator.ask(new GetThreadOf({ conversationId }));
    if (threadId)
      await announce(
        this.realtime,
        organizationId,
        { threadId },
        { type: 'message-status', conversationId, messageId, status },
      );
    return null;
  }
}
