import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import { isAtHome } from '../is-at-home.js';
import { META_MEDIA_HOSTS } from '../meta/media-hosts.js';
import { openDownload } from '../open-download.js';

/** Opens a file at the address that came with it. It is signed and ends after some days; no token is given to it. */
export async function fetchMessengerMedia(
  graphRoot: string,
  url: string,
  signal: AbortSignal,
): Promise<FetchedMedia> {
  if (!isAtHome(url, META_MEDIA_HOSTS, graphRoot)) return { kind: 'permanent', code: 'not-fetchable' };
  const opened = await openDownload({ url, signal });
  const ended = opened.kind === 'permanent' && opened.code === 'credentials-refused';
  return ended ? { kind: 'permanent', code: 'gone' } : opened;
}
