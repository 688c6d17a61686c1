import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ConversationAssigned } from '#conversations/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** A contact waits for somebody in particular. */
@ReactTo({ name: 'notifications.when-conversation-assigned-then-notify', on: ConversationAssigned })
export class WhenConversationAssignedThenNotify implements Reaction<ConversationAssigned> {
  command({ event }: EventEnvelope<ConversationAssigned>): NotifyColleague {
    const { userId, conversationId } = event.payload;
    return new NotifyColleague({ userId, kind: 'conversation-waits', subjectId: conversationId });
  }
}
