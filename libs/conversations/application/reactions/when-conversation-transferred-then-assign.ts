import { type Reaction, ReactTo } from '#kernel';
import { ConversationTransferred } from '../../contracts/events/conversation-transferred.event.js';
import { AssignWaiting } from '../commands/assign-waiting/assign-waiting.command.js';

/** It may wait for somebody now, and who had it may be free for another. */
@ReactTo({ name: 'conversations.when-conversation-transferred-then-assign', on: ConversationTransferred })
export class WhenConversationTransferredThenAssign implements Reaction<ConversationTransferred> {
  command(): AssignWaiting {
    return new AssignWaiting();
  }
}
