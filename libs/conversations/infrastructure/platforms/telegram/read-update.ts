import type { InboundEvent, InboundMedia, InboundSender } from '../../../domain/inbound-event.js';
import { contactOf, placeOf } from '../place-and-contact.js';
import { storableText } from '../storable-text.js';
import type { TelegramUpdate } from './telegram-update.js';

type Message = NonNullable<TelegramUpdate['message']>;
type Press = NonNullable<TelegramUpdate['callback_query']>;
type Reaction = NonNullable<TelegramUpdate['message_reaction']>;
type User = Press['from'];

/**
 * The event of an update, or null when it is none for us: groups (what patients write must not be answered before
 * others), other bots, service messages. Every update is named by its `update_id`, which stays when it is repeated.
 */
export function readUpdate(update: TelegramUpdate): InboundEvent | null {
  const { message, edited_message: edited, callback_query: press } = update;
  if (message) return ofMessage(update.update_id, message, 'message');
  if (edited) return ofMessage(update.update_id, edited, 'edit');
  if (press) return ofPress(update.update_id, press);
  return update.message_reaction ? ofReaction(update.update_id, update.message_reaction) : null;
}

function ofMessage(updateId: number, message: Message, kind: 'message' | 'edit'): InboundEvent | null {
  if (message.chat.type !== 'private' || !message.from || message.from.is_bot) return null;
  const media = mediaOf(message);
  const text = storableText(message.text ?? message.caption ?? message.contact?.phone_number ?? '');
  if (!text && media.length === 0) return null;
  return {
    platformEventId: String(updateId),
    threadKey: String(message.chat.id),
    kind,
    sender: senderOf(message.from),
    platformMessageId: String(message.message_id),
    text,
    button: null,
    media,
    occurredAt: new Date((message.edit_date ?? message.date) * 1000).toISOString(),
  };
}

function ofPress(updateId: number, press: Press): InboundEvent | null {
  const { message, data } = press;
  if (!message || data === undefined || message.chat.type !== 'private') return null;
  const buttons = message.reply_markup?.inline_keyboard?.flat() ?? [];
  const label = storableText(buttons.find((one) => one.callback_data === data)?.text ?? '', 100);
  return {
    platformEventId: String(updateId),
    threadKey: String(message.chat.id),
    kind: 'button',
    sender: senderOf(press.from),
    platformMessageId: String(message.message_id),
    text: label,
    button: { id: storableText(data, 64), label, acknowledgement: press.id },
    media: [],
    occurredAt: null,
  };
}

/** All signs that the person has on the message now, of which the last with a character counts. */
function ofReaction(updateId: number, reaction: Reaction): InboundEvent | null {
  const { chat, user, message_id: messageId, date, new_reaction: now } = reaction;
  if (chat.type !== 'private' || !user || user.is_bot) return null;
  const emoji = now.findLast((one) => one.emoji !== undefined)?.emoji;
  return {
    platformEventId: String(updateId),
    threadKey: String(chat.id),
    kind: 'reaction',
    sender: senderOf(user),
    platformMessageId: String(messageId),
    text: '',
    button: null,
    media: [],
    reaction: { emoji: storableText(emoji ?? '', 50) || null },
    occurredAt: new Date(date * 1000).toISOString(),
  };
}

const senderOf = (user: User): InboundSender => ({
  id: String(user.id),
  name: storableText([user.first_name, user.last_name].filter(Boolean).join(' '), 200) || null,
  locale: /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(user.language_code ?? '')
    ? (user.language_code ?? null)
    : null,
});

function mediaOf(message: Message): InboundMedia[] {
  // A photo comes in several sizes, the largest last.
  const photo = message.photo?.at(-1);
  const kinds = [
    ['image', photo],
    ['document', message.document],
    ['voice', message.voice],
    ['audio', message.audio],
    ['video', message.video],
    ['video', message.video_note],
    ['sticker', message.sticker],
  ] as const;
  const files = kinds.flatMap(([kind, file]): InboundMedia[] =>
    file
      ? [
          {
            kind,
            reference: storableText(file.file_id, 500),
            name: file.file_name === undefined ? null : storableText(file.file_name, 255),
            contentType: file.mime_type === undefined ? null : storableText(file.mime_type, 100),
            size: file.file_size ?? null,
          },
        ]
      : [],
  );
  const { location, venue, contact } = message;
  return [
    ...files,
    // A venue is a place with a name, and comes with its location too.
    ...(location ? [placeOf({ ...location, name: venue?.title })] : []),
    ...(contact
      ? [contactOf([contact.first_name, contact.last_name].filter(Boolean).join(' '), contact.phone_number)]
      : []),
  ];
}
