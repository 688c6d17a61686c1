import { type Reaction, ReactTo } from '#kernel';
import { ConversationClosed } from '../../contracts/events/conversation-closed.event.js';
import { AssignWaiting } from '../commands/assign-waiting/assign-waiting.command.js';

/** Whoever answered may be free for another conversation. */
@ReactTo({ name: 'conversations.when-conversation-closed-then-assign-another', on: ConversationClosed })
export class WhenConversationClosedThenAssignAnother implements Reaction<ConversationClosed> {
  command(): AssignWaiting {
    return new AssignWaiting();
  }
}
