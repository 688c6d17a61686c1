import type { InboundEvent } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import type { SlackReactionEvent } from './slack-reaction-event.js';

/**
 * The event of a sign on a message in direct messages, whose ids begin with D; others give none. It is named by the
 * message, the sign and when it was put or taken back, which stay when the call is repeated.
 */
export function readReaction(event: SlackReactionEvent): InboundEvent | null {
  const { type, user, reaction, item, event_ts: at } = event;
  const { channel, ts } = item;
  if (item.type !== 'message' || !channel?.startsWith('D') || ts === undefined) return null;
  const emoji = `:${storableText(reaction, 200)}:`;
  return {
    platformEventId: [channel, ts, at, type, emoji].join(':'),
    threadKey: channel,
    kind: 'reaction',
    sender: { id: user, name: null, locale: null },
    platformMessageId: ts,
    text: '',
    button: null,
    media: [],
    // A person may have put several on a message, of which only the last is kept.
    reaction: type === 'reaction_added' ? { emoji } : { emoji: null, takenBack: emoji },
    occurredAt: new Date(Number(at) * 1000).toISOString(),
  };
}
