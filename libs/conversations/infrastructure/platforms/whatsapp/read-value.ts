import type { InboundEvent } from '../../../domain/inbound-event.js';
import type { OutsidePlace } from '../../../domain/outside-place.js';
import { inStandby } from '../meta/in-standby.js';
import { readAnswer } from './read-answer.js';
import { readIdUpdate } from './read-identity-change.js';
import { readMessage } from './read-message.js';
import { readStatus } from './read-status.js';
import type { WhatsappIdUpdates, WhatsappStandby, WhatsappValue } from './whatsapp-webhook.js';

/** The events of one change: what people wrote, what was written to them without us, what became of messages of ours. */
export function readValue(value: WhatsappValue | WhatsappStandby | WhatsappIdUpdates): InboundEvent[] {
  if ('user_id_update' in value)
    return value.user_id_update.map(readIdUpdate).filter((event) => event !== null);
  if ('standby' in value) return eventsOf(value.standby, 'other-app').map(inStandby);
  return eventsOf(value, 'whatsapp-business-app');
}

function eventsOf(
  { contacts = [], messages = [], message_echoes: echoes = [], statuses = [] }: WhatsappValue,
  place: OutsidePlace,
): InboundEvent[] {
  return [
    ...messages.map((message) => readMessage(message, contacts)),
    ...echoes.map((echo) => readAnswer(echo, place)),
    ...statuses.map(readStatus),
  ].filter((event) => event !== null);
}
