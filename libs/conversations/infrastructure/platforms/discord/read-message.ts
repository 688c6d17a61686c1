import type { InboundEvent } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import type { DeletionDispatch, ReactionDispatch } from './discord-dispatch.js';
import type { DiscordMessageObject } from './discord-message-object.js';
import { emojiOf } from './emoji-of.js';
import { fromDiscordText } from './from-discord-text.js';
import { mediaOf } from './media-of.js';
import { senderOf } from './sender-of.js';
import { timeOf } from './snowflake.js';

/** "Message Types" that hold what a person wrote: an ordinary one, and one that refers to another. */
const WRITTEN = new Set([0, 19]);
const DIRECT = 1;

/**
 * The event of a message in direct messages, or null when it is none for us: servers (what patients write must not be
 * answered before others), bots, which we are too, and Discord's own notes.
 */
export function readMessage(message: DiscordMessageObject, kind: 'message' | 'edit'): InboundEvent | null {
  const { id, channel_id: channel, author, edited_timestamp: edited } = message;
  if (message.guild_id || (message.channel_type ?? DIRECT) !== DIRECT) return null;
  if (!author || author.bot || author.system || message.webhook_id) return null;
  if (!WRITTEN.has(message.type ?? 0)) return null;
  // Discord also changes messages itself, to add a preview: only a person's edit has a time.
  if (kind === 'edit' && !edited) return null;
  // What was forwarded is not in the message itself.
  const parts = [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message)];
  const text = storableText(parts.map(fromDiscordText).filter(Boolean).join('\n'));
  const media = parts.flatMap(mediaOf);
  if (!text && media.length === 0) return null;
  return {
    // A preview of an edited message repeats the edit.
    platformEventId: kind === 'edit' ? `${id}:${String(edited)}` : id,
    threadKey: channel,
    kind,
    sender: senderOf(author),
    platformMessageId: id,
    text,
    button: null,
    media,
    occurredAt: whenOf(message, kind).toISOString(),
  };
}

function whenOf({ id, timestamp, edited_timestamp: edited }: DiscordMessageObject, kind: string): Date {
  const told = kind === 'edit' ? edited : timestamp;
  return told ? new Date(told) : timeOf(id);
}

/** A message is taken back once, so its own name is that of the event. Whose it was is not told. */
export function readDeletion({
  id,
  channel_id: channel,
  guild_id: guild,
}: DeletionDispatch): InboundEvent | null {
  return guild
    ? null
    : blank({ id: `${id}:deleted`, channel, message: id, sender: channel, kind: 'deletion' });
}

/** A sign has no name of its own: the place of the dispatch in its session, which stays when it is replayed, is one. */
export function readReaction({ t, s, session_id: session, d }: ReactionDispatch): InboundEvent | null {
  if (d.guild_id) return null;
  const emoji = emojiOf(d.emoji);
  if (!emoji) return null;
  const put = t === 'MESSAGE_REACTION_ADD';
  const { channel_id: channel, message_id: message, user_id: sender } = d;
  return {
    ...blank({ id: `${session}:${String(s)}`, channel, message, sender, kind: 'reaction' }),
    reaction: put ? { emoji } : { emoji: null, takenBack: emoji },
  };
}

function blank(what: {
  id: string;
  channel: string;
  message: string;
  sender: string;
  kind: 'deletion' | 'reaction';
}): InboundEvent {
  return {
    platformEventId: what.id,
    threadKey: what.channel,
    kind: what.kind,
    sender: { id: what.sender, name: null, locale: null },
    platformMessageId: what.message,
    text: '',
    button: null,
    media: [],
    occurredAt: null,
  };
}
