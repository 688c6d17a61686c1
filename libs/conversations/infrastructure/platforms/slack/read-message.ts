import type { InboundEvent, InboundMedia } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import { fromSlackText } from './from-slack-text.js';
import type { SlackMessageEvent } from './slack-message-event.js';

type Message = NonNullable<SlackMessageEvent['message']>;

/** Kinds of messages that hold what a person wrote; the others are Slack's own notes. */
const WRITTEN = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast']);

/**
 * The event of a message, or null when it is none for us: channels and groups (what patients write must not be answered
 * before others), bots, which we are too, and what Slack itself notes.
 *
 * It is named by channel and `ts`, which together name a post for ever: one post may come in several deliveries, of
 * which each kind of event has an `event_id` of its own.
 */
export function readMessage(event: SlackMessageEvent): InboundEvent | null {
  if (event.channel_type !== 'im') return null;
  if (event.subtype === 'message_deleted') return ofDeletion(event, event.deleted_ts);
  if (event.subtype !== 'message_changed') return ofMessage(event.channel, event, 'message');
  // What has answers in a thread leaves a tombstone there.
  if (event.message?.subtype === 'tombstone') return ofDeletion(event, event.message.ts);
  // Slack also changes messages itself, to add a preview or their language: only a person's edit has `edited`.
  return event.message?.edited ? ofMessage(event.channel, event.message, 'edit') : null;
}

function ofMessage(channel: string, message: Message, kind: 'message' | 'edit'): InboundEvent | null {
  if (!WRITTEN.has(message.subtype) || !message.user || message.user === 'USLACKBOT' || message.bot_id)
    return null;
  const media = (message.files ?? []).map(mediaOf);
  const text = storableText(fromSlackText(message.text ?? ''));
  if (!text && media.length === 0) return null;
  const editedAt = kind === 'edit' ? message.edited?.ts : undefined;
  return {
    platformEventId: [channel, message.ts, ...(editedAt === undefined ? [] : [editedAt])].join(':'),
    threadKey: channel,
    kind,
    // Slack's events tell no name.
    sender: { id: message.user, name: null, locale: null },
    platformMessageId: message.ts,
    text,
    button: null,
    media,
    occurredAt: new Date(Number(editedAt ?? message.ts) * 1000).toISOString(),
  };
}

/** A message is taken back once, so its own name is that of the event. Ours, which only we can delete, give none. */
function ofDeletion(event: SlackMessageEvent, ts: string | undefined): InboundEvent | null {
  const { channel, previous_message: previous } = event;
  if (ts === undefined || previous?.bot_id) return null;
  return {
    platformEventId: [channel, ts, 'deleted'].join(':'),
    threadKey: channel,
    kind: 'deletion',
    // Not always told; in direct messages there is only one person.
    sender: { id: previous?.user ?? channel, name: null, locale: null },
    platformMessageId: ts,
    text: '',
    button: null,
    media: [],
    occurredAt: new Date(Number(event.event_ts ?? event.ts) * 1000).toISOString(),
  };
}

/** A file of another workspace (Slack Connect) comes as its id alone. */
function mediaOf(file: NonNullable<Message['files']>[number]): InboundMedia {
  const [kind] = (file.mimetype ?? '').split('/');
  return {
    kind: kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'document',
    reference: storableText(file.url_private ?? file.id, 2_000),
    name: file.name ? storableText(file.name, 255) : null,
    contentType: file.mimetype ? storableText(file.mimetype, 100) : null,
    size: file.size ?? null,
  };
}
