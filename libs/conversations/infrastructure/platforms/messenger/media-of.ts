import type { InboundMedia } from '../../../domain/inbound-event.js';
import { placeOf } from '../place-and-contact.js';
import { storableText } from '../storable-text.js';
import type { Messaging } from './messenger-webhook.js';

type Attachment = NonNullable<NonNullable<Messaging['message']>['attachments']>[number];

const KINDS: ReadonlyMap<string, InboundMedia['kind']> = new Map([
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['file', 'document'],
  ['sticker', 'sticker'],
]);
const BLANK = { name: null, contentType: null, size: null };

/** Files and places that came with a message, files by the address where Meta keeps them; shared links give nothing. */
export function mediaOf(attachments: readonly Attachment[]): InboundMedia[] {
  return attachments.flatMap(({ type, title, payload }): InboundMedia[] => {
    const { url, coordinates, sticker_id: stickerId } = payload ?? {};
    if (type === 'location' && coordinates)
      return [placeOf({ latitude: coordinates.lat, longitude: coordinates.long, name: title ?? undefined })];
    // Before 30 August 2026 a sticker came as an image with the sticker's id.
    const kind = stickerId === undefined ? KINDS.get(type) : 'sticker';
    return kind && url !== undefined ? [{ kind, reference: storableText(url, 2_000), ...BLANK }] : [];
  });
}
