import type { InboundEvent } from '../../../domain/inbound-event.js';
import { readMessage } from './read-message.js';
import { readStatus } from './read-status.js';
import type { WhatsappValue } from './whatsapp-webhook.js';

/** The events of one change: what people wrote, then what became of messages of ours. */
export function readValue({ contacts, messages, statuses }: WhatsappValue): InboundEvent[] {
  return [
    ...(messages ?? []).map((message) => readMessage(message, contacts ?? [])),
    ...(statuses ?? []).map(readStatus),
  ].filter((event) => event !== null);
}
