import type { InboundEvent } from '../../../domain/inbound-event.js';
import type { InboundStatus } from '../../../domain/inbound-status.js';
import { storableText } from '../storable-text.js';
import { MessageHandle } from './message-handle.js';
import { personKey } from './person-key.js';
import type { WhatsappValue } from './whatsapp-webhook.js';

type Status = NonNullable<WhatsappValue['statuses']>[number];

const MEANS: ReadonlyMap<string, InboundStatus['status']> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
]);

/** What became of a message of ours; null for states that say nothing of it, or of nobody. */
export function readStatus(status: Status): InboundEvent | null {
  const { id, recipient_id: phone, recipient_user_id: userId, errors, timestamp } = status;
  const means = MEANS.get(status.status);
  const ours = MessageHandle.parse(status.biz_opaque_callback_data);
  const threadKey = ours?.threadKey ?? personKey(phone, userId);
  if (!means || !threadKey) return null;
  const platformMessageId = storableText(id, 200);
  const code = errors?.[0]?.code;
  return {
    platformEventId: `${storableText(id, 500)}:${status.status}`,
    threadKey,
    kind: 'status',
    sender: { id: threadKey, name: null, locale: null },
    platformMessageId,
    text: '',
    button: null,
    media: [],
    status: {
      status: means,
      messageId: ours?.messageId ?? null,
      platformMessageId,
      until: null,
      code: means === 'failed' && code !== undefined ? `whatsapp.${String(code)}` : null,
    },
    occurredAt: new Date(Number(timestamp) * 1000).toISOString(),
  };
}
