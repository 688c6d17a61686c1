import type { OutboundMessage } from '../../../domain/outbound-message.js';
import { splitText } from '../split-text.js';
import { toSlackText } from './to-slack-text.js';

// Block Kit reference: section, actions block, button element.
const SECTION_TEXT = 3_000;
const BUTTONS_A_BLOCK = 25;
const BUTTON_TEXT = 75;

/** The arguments of `chat.postMessage` that show a message as it was written. */
export function slackMessage({ messageId, threadKey, text, buttons }: OutboundMessage): object {
  return {
    channel: threadKey,
    // With blocks it is what notifications and screen readers say.
    text: toSlackText(text),
    ...(buttons.length > 0 ? { blocks: [...sections(text), ...actions(buttons)] } : {}),
    // A preview would make Slack's servers open the person's secret link.
    unfurl_links: false,
    unfurl_media: false,
    // Comes back with the channel's history, so that a message of unknown fate can be looked for.
    metadata: { event_type: 'isocenter_message', event_payload: { message_id: messageId } },
  };
}

const sections = (text: string): object[] =>
  escapedParts(text, SECTION_TEXT).map((part) => ({ type: 'section', text: { type: 'mrkdwn', text: part } }));

function actions(buttons: OutboundMessage['buttons']): object[] {
  const elements = buttons.map(({ id, label }, index) => ({
    type: 'button',
    // Must differ within a block; what a press says is its value.
    action_id: `button-${String(index)}`,
    text: { type: 'plain_text', text: labelOf(label) },
    value: id,
  }));
  return Array.from({ length: Math.ceil(elements.length / BUTTONS_A_BLOCK) }, (_, index) => ({
    type: 'actions',
    elements: elements.slice(index * BUTTONS_A_BLOCK, (index + 1) * BUTTONS_A_BLOCK),
  }));
}

function labelOf(label: string): string {
  const [whole = '', ...rest] = escapedParts(label, BUTTON_TEXT);
  return rest.length === 0 ? whole : `${escapedParts(label, BUTTON_TEXT - 1)[0] ?? ''}…`;
}

/** Parts of at most `limit` UTF-16 code units after escaping, none of which ends within an escape. */
function escapedParts(text: string, limit: number, size = limit): string[] {
  return splitText(text, size).flatMap((part) => {
    const escaped = toSlackText(part);
    return escaped.length <= limit ? [escaped] : escapedParts(part, limit, Math.floor(size / 2));
  });
}
