import { UserDeactivated } from '#identity/contracts';
import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReleaseConversations } from '../commands/release-conversations/release-conversations.command.js';

/** Who has left answers nobody any more: colleagues do. */
@ReactTo({ name: 'conversations.when-user-deactivated-then-release-conversations', on: UserDeactivated })
export class WhenUserDeactivatedThenReleaseConversations implements Reaction<UserDeactivated> {
  command({ event }: EventEnvelope<UserDeactivated>): ReleaseConversations {
    return new ReleaseConversations({ userId: event.payload.userId, forGood: true });
  }
}
