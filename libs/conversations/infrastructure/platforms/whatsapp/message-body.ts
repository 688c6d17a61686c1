import type { OutboundMessage, OutboundTemplate } from '../../../domain/outbound-message.js';
import { shortLabel } from '../meta/short-label.js';
import { MessageHandle } from './message-handle.js';

/** Cloud API, "Interactive reply buttons messages" and "Interactive list messages". */
const REPLY_BUTTONS = { most: 3, title: 20, text: 1024 };
const LIST = { title: 24, description: 72 };
/** What opens a list. WhatsApp draws a sign of a list beside it; a word would need the person's language. */
const OPENS_LIST = '•••';

/**
 * The body of a send. Choices are buttons under the text while there are few and the text is short, else a list, which
 * takes ten.
 */
export function messageBody(message: OutboundMessage): object {
  const { text, buttons, template } = message;
  const head = messageHead(message);
  if (template) return { ...head, type: 'template', template: filled(template) };
  // A preview would make Meta's servers open the person's secret link.
  if (buttons.length === 0) return { ...head, type: 'text', text: { body: text, preview_url: false } };
  const few = buttons.length <= REPLY_BUTTONS.most && text.length <= REPLY_BUTTONS.text;
  return {
    ...head,
    type: 'interactive',
    interactive: few ? replyButtons(text, buttons) : list(text, buttons),
  };
}

/** What every send begins with. */
export const messageHead = ({ messageId, threadKey }: OutboundMessage): object => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  // A phone number goes in `to`, a business-scoped user id in `recipient`.
  ...(/^\d+$/.test(threadKey) ? { to: threadKey } : { recipient: threadKey }),
  biz_opaque_callback_data: MessageHandle.of(messageId, threadKey),
});

const filled = ({ name, language, parameters }: OutboundTemplate) => ({
  name,
  language: { code: language },
  components:
    parameters.length === 0
      ? []
      : [{ type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) }],
});

const replyButtons = (text: string, buttons: OutboundMessage['buttons']) => ({
  type: 'button',
  body: { text },
  action: {
    buttons: buttons.map(({ id, label }) => ({
      type: 'reply',
      reply: { id, title: shortLabel(label, REPLY_BUTTONS.title) },
    })),
  },
});

const list = (text: string, buttons: OutboundMessage['buttons']) => ({
  type: 'list',
  body: { text },
  action: {
    button: OPENS_LIST,
    sections: [
      {
        rows: buttons.map(({ id, label }) => ({
          id,
          title: shortLabel(label, LIST.title),
          ...(label.length > LIST.title ? { description: shortLabel(label, LIST.description) } : {}),
        })),
      },
    ],
  },
});
