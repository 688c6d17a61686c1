import type { InboundMedia } from '../../domain/inbound-event.js';
import { storableText } from './storable-text.js';

const NO_FILE = { contentType: null, size: null };

/** A place: `latitude,longitude` in degrees is its reference. */
export const placeOf = (place: {
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string | undefined;
}): InboundMedia => ({
  kind: 'location',
  reference: `${String(place.latitude)},${String(place.longitude)}`,
  name: storableText(place.name ?? '', 255) || null,
  ...NO_FILE,
});

/** A contact from somebody's address book: its phone number is its reference. */
export const contactOf = (name: string, phone: string): InboundMedia => ({
  kind: 'contact',
  reference: storableText(phone, 100),
  name: storableText(name, 255) || null,
  ...NO_FILE,
});
