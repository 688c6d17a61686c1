import { isId } from '#kernel';
import type { InboundEvent } from '../../../domain/inbound-event.js';
import type { InboundStatus } from '../../../domain/inbound-status.js';
import { storableText } from '../storable-text.js';
import type { Messaging } from './messenger-webhook.js';

/**
 * What became of messages of ours. An echo says that one was sent and returns our id, so that it settles even a send
 * whose answer was lost; echoes of others are answers of theirs (see `readAnswer`). Deliveries name messages or, like reads, all until an instant.
 */
export function readStatuses(messaging: Messaging): InboundEvent[] {
  const { message, delivery, read, sender, recipient } = messaging;
  if (message?.is_echo && recipient && isId(message.metadata)) {
    const { mid, metadata: messageId } = message;
    return [
      told(messaging, recipient.id, `${mid}:echo`, { ...NAMELESS, status: 'sent', messageId, ...named(mid) }),
    ];
  }
  if (!sender) return [];
  if (delivery?.mids?.length)
    return delivery.mids.map((mid) =>
      told(messaging, sender.id, `${mid}:delivered`, { ...NAMELESS, status: 'delivered', ...named(mid) }),
    );
  const until = delivery?.watermark ?? read?.watermark;
  if (until === undefined) return [];
  const status = delivery ? 'delivered' : 'read';
  const event = `${sender.id}:${status}:${String(until)}`;
  return [told(messaging, sender.id, event, { ...NAMELESS, status, until: new Date(until).toISOString() })];
}

const NAMELESS = { messageId: null, platformMessageId: null, until: null, code: null };

const named = (mid: string) => ({ platformMessageId: storableText(mid, 200) });

const told = (
  { timestamp }: Messaging,
  personId: string,
  event: string,
  status: InboundStatus,
): InboundEvent => ({
  platformEventId: storableText(event, 500),
  threadKey: storableText(personId, 200),
  kind: 'status',
  sender: { id: storableText(personId, 200), name: null, locale: null },
  platformMessageId: status.platformMessageId,
  text: '',
  button: null,
  media: [],
  status,
  occurredAt: timestamp === undefined ? null : new Date(timestamp).toISOString(),
});
