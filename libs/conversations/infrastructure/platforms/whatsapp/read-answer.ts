import type { InboundEvent } from '../../../domain/inbound-event.js';
import type { OutsidePlace } from '../../../domain/outside-place.js';
import { readMessage } from './read-message.js';
import type { WhatsappEcho } from './whatsapp-webhook.js';

/**
 * What was written to a person without us, or changed there: by somebody with the WhatsApp Business app on the same number
 * ("smb_message_echoes": messages, edits, revocations), or by another sender that has the thread. Null for signs on messages,
 * which are the person's to see, and for kinds that say nothing.
 */
export function readAnswer(echo: WhatsappEcho, place: OutsidePlace): InboundEvent | null {
  const { to, to_user_id: userId, ...rest } = echo;
  // It is read as if the person had written it: their thread is where it belongs.
  const event = readMessage({ ...rest, from: to, from_user_id: userId }, []);
  if (!event || event.kind === 'reaction' || event.kind === 'identity') return null;
  const isChange = event.kind === 'edit' || event.kind === 'deletion';
  return { ...event, kind: isChange ? event.kind : 'answer', button: null, outside: place };
}
