import type { InboundEvent, InboundMedia, InboundSender } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import type { TelegramUpdate } from './telegram-update.js';

type Message = NonNullable<TelegramUpdate['message']>;
type Press = NonNullable<TelegramUpdate['callback_query']>;
type User = Press['from'];

/**
 * The event of an update, or null when it is none for us: groups (what patients write must not be answered before
 * others), other bots, service messages.
 */
export function readUpdate(update: TelegramUpdate): InboundEvent | null {
  const { message, edited_message: edited, callback_query: press } = update;
  if (message) return ofMessage(update.update_id, message, 'message');
  if (edited) return ofMessage(update.update_id, edited, 'edit');
  return press ? ofPress(update.update_id, press) : null;
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
  const place = message.location;
  const blank = { name: null, contentType: null, size: null };
  return place
    ? [
        ...files,
        { kind: 'location', reference: `${String(place.latitude)},${String(place.longitude)}`, ...blank },
      ]
    : files;
}
