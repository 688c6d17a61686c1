import { buffer } from 'node:stream/consumers';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';

/** What fetching came to, with the bytes where it was opened, or that they broke off. */
export async function fetched(fetching: Promise<FetchedMedia>): Promise<object> {
  const media = await fetching;
  if (media.kind !== 'opened') return media;
  return buffer(media.stream).then(
    (bytes) => ({ kind: 'opened', bytes, contentType: media.contentType }),
    () => ({ kind: 'broken off' }),
  );
}
