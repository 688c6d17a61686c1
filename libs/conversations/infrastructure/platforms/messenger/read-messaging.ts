import { hash } from 'node:crypto';
import type { InboundButton, InboundEvent } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import { act } from './act.js';
import { mediaOf } from './media-of.js';
import type { Messaging } from './messenger-webhook.js';
import { readAnswer } from './read-answer.js';
import { readStatuses } from './read-statuses.js';

/**
 * The events of one entry of a webhook's `messaging`: what a person did, what was written to them without us, or what became
 * of messages of ours.
 */
export function readMessaging(messaging: Messaging): InboundEvent[] {
  const { message, message_edit: edit, postback, reaction } = messaging;
  if (!messaging.sender) return [];
  const answer = readAnswer(messaging);
  if (answer) return answer;
  if (message && !message.is_echo) return ofMessage(messaging, messaging.sender.id, message);
  if (postback) return ofPostback(messaging, messaging.sender.id, postback);
  if (reaction) return ofReaction(messaging, messaging.sender.id, reaction);
  if (edit) return ofEdit(messaging, messaging.sender.id, edit);
  return readStatuses(messaging);
}

function ofMessage(
  { timestamp }: Messaging,
  personId: string,
  message: NonNullable<Messaging['message']>,
): InboundEvent[] {
  const { mid, quick_reply: choice, attachments, is_deleted: deleted } = message;
  if (deleted) return ofDeletion(personId, timestamp, mid);
  const text = storableText(message.text ?? '');
  const media = mediaOf(attachments ?? []);
  if (!choice && !text && media.length === 0) return [];
  const button = choice ? press(choice.payload, text) : null;
  return written(personId, timestamp, { mid, text, button, media });
}

const written = (
  personId: string,
  timestamp: number | undefined,
  {
    mid,
    text,
    button = null,
    media = [],
  }: { mid: string; text: string } & Partial<Pick<InboundEvent, 'button' | 'media'>>,
): InboundEvent[] => [
  {
    ...act(personId, timestamp),
    platformEventId: storableText(mid, 500),
    platformMessageId: storableText(mid, 200),
    text: storableText(text),
    button,
    media,
    kind: button ? 'button' : 'message',
  },
];

/** A message is taken back once, so its own name is that of the event. */
const ofDeletion = (personId: string, timestamp: number | undefined, mid: string): InboundEvent[] => [
  {
    ...act(personId, timestamp),
    platformEventId: storableText(`${mid}:deleted`, 500),
    platformMessageId: storableText(mid, 200),
    text: '',
    button: null,
    media: [],
    kind: 'deletion',
  },
];

/** A press on what is not a quick reply, such as Get Started. */
function ofPostback(
  { timestamp }: Messaging,
  personId: string,
  { mid, title, payload }: NonNullable<Messaging['postback']>,
): InboundEvent[] {
  // Told in `standby`: what it means is told to whoever has the thread; we know what stood on it.
  if (payload === undefined) return title && mid ? written(personId, timestamp, { mid, text: title }) : [];
  const button = press(payload, title ?? '');
  const known = [personId, String(timestamp), button.id].join(':');
  return [
    {
      ...act(personId, timestamp),
      // Not every postback has an id of its own.
      platformEventId: mid ? storableText(mid, 500) : `postback:${hash('sha256', known)}`,
      platformMessageId: mid ? storableText(mid, 200) : null,
      text: button.label,
      button,
      media: [],
      kind: 'button',
    },
  ];
}

/**
 * A sign put on a message or taken back. It has no id of its own: it is named by the person, when they did what, and the
 * message, all of which stay when the call is repeated.
 */
function ofReaction(
  { timestamp }: Messaging,
  personId: string,
  { mid, action, emoji = '' }: NonNullable<Messaging['reaction']>,
): InboundEvent[] {
  const put = action === 'react';
  // A new kind of sign may come without its character.
  if (put ? !emoji : action !== 'unreact') return [];
  const known = [personId, String(timestamp), action, emoji, mid].join(':');
  return [
    {
      ...act(personId, timestamp),
      platformEventId: `reaction:${hash('sha256', known)}`,
      platformMessageId: storableText(mid, 200),
      text: '',
      button: null,
      media: [],
      kind: 'reaction',
      reaction: { emoji: put ? storableText(emoji, 50) : null },
    },
  ];
}

/** A person wrote a message anew. It is named by the message and the count of its edits, which stay when it is repeated. */
function ofEdit(
  { timestamp }: Messaging,
  personId: string,
  { mid, text, num_edit: count = timestamp }: NonNullable<Messaging['message_edit']>,
): InboundEvent[] {
  if (text === undefined) return [];
  return [
    {
      ...act(personId, timestamp),
      platformEventId: storableText(`${mid}:edit:${String(count)}`, 500),
      platformMessageId: storableText(mid, 200),
      text: storableText(text),
      button: null,
      media: [],
      kind: 'edit',
    },
  ];
}

const press = (id: string, label: string): InboundButton => ({
  id: storableText(id, 1_000),
  label: storableText(label, 100),
  acknowledgement: null,
});
