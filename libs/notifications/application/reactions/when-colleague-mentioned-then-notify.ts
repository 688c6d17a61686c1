import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ColleagueMentioned } from '#conversations/contracts';
import { NotifyColleague } from '../commands/notify-colleague/notify-colleague.command.js';

/** A colleague waits for somebody's word. */
@ReactTo({ name: 'notifications.when-colleague-mentioned-then-notify', on: ColleagueMentioned })
export class WhenColleagueMentionedThenNotify implements Reaction<ColleagueMentioned> {
  command({ event }: EventEnvelope<ColleagueMentioned>): NotifyColleague {
    const { userId, conversationId } = event.payload;
    return new NotifyColleague({ userId, kind: 'conversation-waits', subjectId: conversationId });
  }
}
