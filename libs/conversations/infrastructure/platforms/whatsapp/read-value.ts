import type { InboundEvent } from '../../../domain/inbound-event.js';
import { readIdUpdate } from './read-identity-change.js';
import { readMessage } from './read-message.js';
import { readStatus } from './read-status.js';
import type { WhatsappIdUpdates, WhatsappValue } from './whatsapp-webhook.js';

/** The events of one change: what people wrote, then what became of messages of ours. */
export function readValue(value: WhatsappValue | WhatsappIdUpdates): InboundEvent[] {
  if ('user_id_update' in value)
    return value.user_id_update.map(readIdUpdate).filter((event) => event !== null);
  const { contacts, messages, statuses } = value;
  return [
    ...(messages ?? []).map((message) => readMessage(message, contacts ?? [])),
    ...(statuses ?? []).map(readStatus),
  ].filter((event) => event !== null);
}
