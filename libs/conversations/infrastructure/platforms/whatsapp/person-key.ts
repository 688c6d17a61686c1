import { storableText } from '../storable-text.js';

/**
 * Names a person, and so their thread: the phone number where WhatsApp tells it, else the business-scoped user id
 * (BSUID, `US.1349…`). Since April 2026 the BSUID comes with every message; numbers were the keys before, and both can be
 * sent to. Where both are told, the other one is told beside the key, so that either finds the person and their thread.
 */
export function personKey(phone: string | undefined, userId: string | undefined): string | undefined {
  return storableText(phone || userId || '', 200) || undefined;
}
