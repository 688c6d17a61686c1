import { isId, type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { MessageStatusChanged } from '#conversations/contracts';
import { SettleByMessage } from '../commands/settle-by-message/settle-by-message.command.js';

/** What the messenger says of a notification's message settles the notification. */
@ReactTo({ name: 'notifications.when-message-status-changed-then-settle', on: MessageStatusChanged })
export class WhenMessageStatusChangedThenSettle implements Reaction<MessageStatusChanged> {
  command({ event }: EventEnvelope<MessageStatusChanged>): Command<unknown> | null {
    const { messageId, status, purposeType, purposeId } = event.payload;
    if (purposeType !== 'notification' || !isId(purposeId)) return null;
    const outcome = status === 'read' ? 'delivered' : status;
    return new SettleByMessage({ notificationId: purposeId, messageId, outcome });
  }
}
