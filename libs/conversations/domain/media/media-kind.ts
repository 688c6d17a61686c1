import type { InboundMedia } from '../inbound-event.js';

/** What a file is to people, by its media type. */
export function mediaKind(contentType: string): InboundMedia['kind'] {
  const [kind] = contentType.split('/');
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'document';
}
