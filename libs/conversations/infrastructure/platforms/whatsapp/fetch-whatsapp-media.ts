import { z } from 'zod';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import { isAtHome } from '../is-at-home.js';
import { META_MEDIA_HOSTS } from '../meta/media-hosts.js';
import type { GraphApi } from '../meta/graph-api.js';
import { graphFailure } from '../meta/graph-failure.js';
import { downloadFailure, openDownload } from '../open-download.js';
import type { WhatsappCredentials } from './whatsapp-credentials.js';

const media = z.object({ url: z.string() });

/**
 * Opens a file: its address is asked for, which holds for five minutes, then it is read there, both with the access
 * token (Cloud API, "Media"). An id that came with a message holds for seven days.
 */
export async function fetchWhatsappMedia(
  graph: GraphApi,
  mediaId: string,
  { phoneNumberId, accessToken }: WhatsappCredentials,
  signal: AbortSignal,
): Promise<FetchedMedia> {
  let url: string | undefined;
  try {
    const path = `${encodeURIComponent(mediaId)}?phone_number_id=${phoneNumberId}`;
    const answer = await graph.get(path, accessToken, signal);
    url = answer.status < 300 ? media.safeParse(answer.body).data?.url : undefined;
    if (url === undefined) {
      const failure = graphFailure(answer, 'whatsapp');
      if (failure.kind === 'unknown') return { kind: 'retry-after', seconds: 5, code: failure.code };
      if (failure.kind === 'retry-after') return failure;
      // An id that holds no more is answered like any bad parameter.
      const refused = failure.code === 'credentials-refused';
      return { kind: 'permanent', code: refused ? 'credentials-refused' : 'gone' };
    }
  } catch (error) {
    return downloadFailure(error);
  }
  if (!isAtHome(url, META_MEDIA_HOSTS, graph.root)) return { kind: 'permanent', code: 'not-fetchable' };
  return openDownload({ url, authorization: `Bearer ${accessToken}`, signal });
}
