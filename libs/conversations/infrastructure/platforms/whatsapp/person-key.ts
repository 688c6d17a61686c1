import { storableText } from '../storable-text.js';

/**
 * Names a person, and so their thread: the phone number where WhatsApp tells it, else the business-scoped user id
 * (BSUID, `US.1349…`). Since April 2026 the BSUID comes with every message, but the number stays for whoever has been
 * written to, so that a thread keeps its key; numbers were the keys before, and both can be sent to. Only somebody who
 * reveals a number later than the BSUID begins a new thread.
 */
export function personKey(phone: string | undefined, userId: string | undefined): string | undefined {
  return storableText(phone || userId || '', 200) || undefined;
}
