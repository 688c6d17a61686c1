import type { InboundEvent } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import { fromSlackText } from './from-slack-text.js';
import type { SlackBlockActions } from './slack-block-actions.js';

/** The presses of buttons under our messages in direct messages, whose ids begin with D; others give none. */
export function readPress({ user, channel, message, actions }: SlackBlockActions): InboundEvent[] {
  if (!channel?.id.startsWith('D') || !message) return [];
  const presses = actions.filter(({ type }) => type === 'button');
  return presses.map((press) => {
    const label = storableText(fromSlackText(press.text?.text ?? ''), 100);
    return {
      platformEventId: [channel.id, message.ts, press.action_id, press.action_ts].join(':'),
      threadKey: channel.id,
      kind: 'button',
      sender: { id: user.id, name: user.name ? storableText(user.name, 200) : null, locale: null },
      platformMessageId: message.ts,
      text: label,
      button: { id: storableText(press.value ?? press.action_id, 64), label, acknowledgement: null },
      media: [],
      occurredAt: new Date(Number(press.action_ts) * 1000).toISOString(),
    };
  });
}
