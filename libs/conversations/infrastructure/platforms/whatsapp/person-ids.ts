import type { InboundSender } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import { personKey } from './person-key.js';

/** A person's number and BSUID as far as WhatsApp tells them, and the key made of them; undefined when it tells neither. */
export function personIds(
  phone: string | undefined,
  userId: string | undefined,
): Pick<InboundSender, 'id' | 'alsoKnownAs'> | undefined {
  const id = personKey(phone, userId);
  if (id === undefined) return undefined;
  const other = storableText(userId ?? '', 200);
  return other && other !== id ? { id, alsoKnownAs: [other] } : { id };
}
