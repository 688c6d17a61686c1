import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ShareCodeRequested } from '#reporting/contracts';
import { NotifyOfShareCode } from '../commands/notify-of-share-code/notify-of-share-code.command.js';

/** The code that a link asks for goes to whom the link was made for, by the way that the link went. */
@ReactTo({ name: 'notifications.when-share-code-requested-then-send-it', on: ShareCodeRequested })
export class WhenShareCodeRequestedThenSendIt implements Reaction<ShareCodeRequested> {
  command({ event }: EventEnvelope<ShareCodeRequested>): Command<unknown> | null {
    const { shareLinkId, reportId, orderId, audience, round: codeNumber } = event.payload;
    if (orderId === null || audience === 'other') return null;
    return new NotifyOfShareCode({ shareLinkId, reportId, orderId, recipientType: audience, codeNumber });
  }
}
