import type { InboundEvent } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import { personIds } from './person-ids.js';
import type { WhatsappIdUpdate, WhatsappValue } from './whatsapp-webhook.js';

type Message = NonNullable<WhatsappValue['messages']>[number];

interface Change {
  readonly id: string;
  readonly timestamp: string;
  readonly old: { readonly phone?: string | undefined; readonly userId?: string | undefined };
  readonly now: { readonly phone?: string | undefined; readonly userId?: string | undefined };
}

/**
 * That a person goes by another number or BSUID from now on ("System messages": `user_changed_number`, since August 2026
 * also `user_changed_user_id` where no number may be told); null for other system messages, or when only one side is told.
 */
export function readIdentityChange({ id, timestamp, system, ...message }: Message): InboundEvent | null {
  if (system?.type !== 'user_changed_number' && system?.type !== 'user_changed_user_id') return null;
  const changesNumber = system.type === 'user_changed_number';
  const phone = system.new_wa_id ?? system.wa_id;
  return eventOf({
    id,
    timestamp,
    old: { phone: changesNumber ? message.from : undefined, userId: system.previous_user_id },
    now: { phone, userId: system.user_id },
  });
}

/** The same as Meta told it before August 2026, in a field of its own (`user_id_update`). */
export function readIdUpdate({
  wa_id: phone,
  user_id: userId,
  timestamp,
}: WhatsappIdUpdate): InboundEvent | null {
  const { previous, current } = userId;
  const id = `user_id_update:${previous}:${current}`;
  return eventOf({ id, timestamp, old: { userId: previous }, now: { phone, userId: current } });
}

function eventOf({ id, timestamp, old, now }: Change): InboundEvent | null {
  const sender = personIds(now.phone, now.userId);
  if (!sender) return null;
  const pairs = [
    [old.phone, now.phone ?? now.userId],
    [old.userId, now.userId ?? now.phone],
  ] as const;
  const formerly = pairs.flatMap(([before, after]) => {
    const [from, to] = [storableText(before ?? '', 200), storableText(after ?? '', 200)];
    return from && to && from !== to ? [{ from, to }] : [];
  });
  if (formerly.length === 0) return null;
  return {
    platformEventId: storableText(id, 500),
    threadKey: sender.id,
    kind: 'identity',
    sender: { ...sender, formerly, name: null, locale: null },
    platformMessageId: null,
    text: '',
    button: null,
    media: [],
    occurredAt: new Date(Number(timestamp) * 1000).toISOString(),
  };
}
