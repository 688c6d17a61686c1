import { createHash } from 'node:crypto';
import type { OutboundMessage } from '../../../domain/outbound-message.js';
import { shortLabel } from '../meta/short-label.js';
import { customId } from './custom-id.js';

// "Component Reference": at most five rows of five buttons.
const BUTTONS_A_ROW = 5;
const [ROW, BUTTON, SECONDARY] = [1, 2, 2];
const BUTTON_TEXT = 80;
/** "Message Flags": a preview would make Discord's servers open the person's secret link. */
const SUPPRESS_EMBEDS = 1 << 2;

/** The body of "Create Message" that shows a message as it was written, and nobody twice. */
export function discordMessage({ messageId, text, buttons, file }: OutboundMessage): object {
  return {
    ...(text ? { content: text } : {}),
    nonce: nonceOf(messageId),
    enforce_nonce: true,
    flags: SUPPRESS_EMBEDS,
    // Whoever is named in a text is not called by it.
    allowed_mentions: { parse: [] },
    ...(buttons.length > 0 ? { components: rows(buttons) } : {}),
    ...(file ? { attachments: [{ id: 0, filename: file.name }] } : {}),
  };
}

/** Discord remembers a nonce of at most 25 characters for some minutes, and answers it with the message of then. */
const nonceOf = (messageId: string): string =>
  createHash('sha256').update(messageId).digest('base64url').slice(0, 25);

function rows(buttons: OutboundMessage['buttons']): object[] {
  const components = buttons.map(({ id, label }, place) => ({
    type: BUTTON,
    style: SECONDARY,
    label: shortLabel(label, BUTTON_TEXT),
    custom_id: customId(id, place),
  }));
  return Array.from({ length: Math.ceil(components.length / BUTTONS_A_ROW) }, (_, row) => ({
    type: ROW,
    components: components.slice(row * BUTTONS_A_ROW, (row + 1) * BUTTONS_A_ROW),
  }));
}
