import { isId } from '#kernel';
import type { InboundEvent } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import { act } from './act.js';
import { mediaOf } from './media-of.js';
import type { Messaging } from './messenger-webhook.js';

/** The app that the inbox of all Pages is to Meta ("Handover protocol", "Page Inbox"). */
const PAGE_INBOX = '263902037430900';

/**
 * What was written to a person without us: by somebody in Meta's inbox, or by another application. Told as an echo
 * ("message_echoes"), like our own messages; those carry our id of them (see `readStatuses`), whatever the app's is. Null for
 * what is no such echo.
 */
export function readAnswer({ message, recipient, timestamp }: Messaging): InboundEvent[] | null {
  if (!message?.is_echo || !recipient || isId(message.metadata)) return null;
  const { mid, app_id: app } = message;
  const [text, media] = [storableText(message.text ?? ''), mediaOf(message.attachments ?? [])];
  if (!text && media.length === 0) return [];
  return [
    {
      ...act(recipient.id, timestamp),
      platformEventId: storableText(`${mid}:echo`, 500),
      platformMessageId: storableText(mid, 200),
      text,
      button: null,
      media,
      kind: 'answer',
      outside: app === undefined || String(app) === PAGE_INBOX ? 'meta-inbox' : 'other-app',
    },
  ];
}
