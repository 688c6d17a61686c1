import type { InboundMedia } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import type { DiscordContent } from './discord-message-object.js';

type Attachment = NonNullable<DiscordContent['attachments']>[number];
type Sticker = NonNullable<DiscordContent['sticker_items']>[number];

/** "Sticker Format Types" whose file is not a PNG, and where it is kept. */
const STICKER_FILES: Readonly<Record<number, readonly [host: string, ending: string, type: string]>> = {
  3: ['cdn.discordapp.com', 'json', 'application/json'],
  4: ['media.discordapp.net', 'gif', 'image/gif'],
};

/** The files of a message, by their addresses, which Discord signs for about a day. */
export const mediaOf = ({ attachments, sticker_items: stickers }: DiscordContent): InboundMedia[] => [
  ...(attachments ?? []).map(ofAttachment),
  ...(stickers ?? []).map(ofSticker),
];

function ofAttachment(attachment: Attachment): InboundMedia {
  const [type] = (attachment.content_type ?? '').split('/');
  const known = type === 'image' || type === 'audio' || type === 'video' ? type : 'document';
  return {
    kind: attachment.waveform ? 'voice' : known,
    reference: storableText(attachment.url, 2_000),
    name: attachment.filename ? storableText(attachment.filename, 255) : null,
    contentType: attachment.content_type ? storableText(attachment.content_type, 100) : null,
    size: attachment.size ?? null,
  };
}

function ofSticker({ id, name, format_type: format }: Sticker): InboundMedia {
  const [host, ending, contentType] = STICKER_FILES[format ?? 1] ?? [
    'cdn.discordapp.com',
    'png',
    'image/png',
  ];
  return {
    kind: 'sticker',
    reference: `https://${host}/stickers/${id}.${ending}`,
    name: name ? storableText(name, 255) : null,
    contentType,
    size: null,
  };
}
