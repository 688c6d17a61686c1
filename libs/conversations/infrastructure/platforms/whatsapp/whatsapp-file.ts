import type { FileAcceptance } from '../../../application/services/messaging-platform.js';
import type { OutboundFile } from '../../../domain/outbound-message.js';

const MEGABYTE = 1_000_000;
const CAPTION = 1024;

interface Kind {
  readonly type: 'image' | 'video' | 'audio' | 'document';
  readonly bytes: number;
}
const IMAGE: Kind = { type: 'image', bytes: 5 * MEGABYTE };
const VIDEO: Kind = { type: 'video', bytes: 16 * MEGABYTE };
const AUDIO: Kind = { type: 'audio', bytes: 16 * MEGABYTE };
const DOCUMENT: Kind = { type: 'document', bytes: 100 * MEGABYTE };
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** "Supported media types" of the Cloud API; it refuses every other. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['image/jpeg', IMAGE],
  ['image/png', IMAGE],
  ['video/mp4', VIDEO],
  ['video/3gpp', VIDEO],
  ['audio/aac', AUDIO],
  ['audio/amr', AUDIO],
  ['audio/mpeg', AUDIO],
  ['audio/mp4', AUDIO],
  ['audio/ogg', AUDIO],
  ['application/pdf', DOCUMENT],
  ['text/plain', DOCUMENT],
  [`${OFFICE}.wordprocessingml.document`, DOCUMENT],
  [`${OFFICE}.spreadsheetml.sheet`, DOCUMENT],
  [`${OFFICE}.presentationml.presentation`, DOCUMENT],
]);

/** A media type without its parameters. */
export const bareType = (contentType: string): string => contentType.split(';')[0]?.trim() ?? '';

export const whatsappKind = (contentType: string): Kind | undefined => KINDS.get(bareType(contentType));

/** Sounds take no caption. */
export function acceptWhatsappFile({
  contentType,
  size,
}: Pick<OutboundFile, 'contentType' | 'size'>): FileAcceptance {
  const kind = whatsappKind(contentType);
  if (!kind) return { refused: 'type' };
  if (size > kind.bytes) return { refused: 'size' };
  return { caption: kind.type === 'audio' ? 0 : CAPTION };
}
