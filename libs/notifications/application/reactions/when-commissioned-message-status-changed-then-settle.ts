import { isId, type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { CommissionedMessageStatusChanged } from '#conversations/contracts';
import { SettleByMessage } from '../commands/settle-by-message/settle-by-message.command.js';

/** What the messenger says of a notification's message settles the notification. */
@ReactTo({
  name: 'notifications.when-commissioned-message-status-changed-then-settle',
  on: CommissionedMessageStatusChanged,
})
export class WhenCommissionedMessageStatusChangedThenSettle implements Reaction<CommissionedMessageStatusChanged> {
  command({ event }: EventEnvelope<CommissionedMessageStatusChanged>): Command<unknown> | null {
    const { messageId, status, code, purposeType, purposeId } = event.payload;
    if (purposeType !== 'notification' || !isId(purposeId)) return null;
    const outcome = status === 'read' ? 'delivered' : status;
    return new SettleByMessage({ notificationId: purposeId, messageId, outcome, ...(code && { code }) });
  }
}
