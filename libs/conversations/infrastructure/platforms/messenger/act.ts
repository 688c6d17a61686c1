import type { InboundEvent } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';

/** Whose thread it happened on, and when. Messenger tells nothing of a person but their id for this Page (PSID). */
export const act = (
  personId: string,
  timestamp: number | undefined,
): Pick<InboundEvent, 'threadKey' | 'sender' | 'occurredAt'> => ({
  threadKey: storableText(personId, 200),
  sender: { id: storableText(personId, 200), name: null, locale: null },
  occurredAt: timestamp === undefined ? null : new Date(timestamp).toISOString(),
});
