import { Readable } from 'node:stream';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import { networkFailure } from '../network-failure.js';

const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const SECONDS_BEFORE_ANOTHER = 10;

/**
 * Opens a file that Discord keeps. Its address is told by Discord, yet only addresses of Discord's own are opened, and
 * without our token: they are signed themselves.
 *
 * @param apiRoot whose origin, a stand-in's, is opened too
 */
export async function fetchAttachment(
  reference: string,
  apiRoot: string,
  signal: AbortSignal,
): Promise<FetchedMedia> {
  const url = URL.canParse(reference) ? new URL(reference) : null;
  const ours = url?.origin === new URL(apiRoot).origin;
  if (!url || !(ours || (url.protocol === 'https:' && !url.port && HOSTS.has(url.hostname))))
    return { kind: 'permanent', code: 'not-fetchable' };
  try {
    const response = await fetch(url, { redirect: 'manual', signal });
    const { status, headers, body } = response;
    if (status === 200 && body)
      return {
        kind: 'opened',
        stream: Readable.fromWeb(body),
        contentType: headers.get('content-type'),
      };
    await body?.cancel();
    if (status === 429 || status >= 500)
      return later(Number(headers.get('retry-after')), `discord.${status}`);
    // Its signature is over after about a day, which looks like a file that never was.
    return { kind: 'permanent', code: 'gone' };
  } catch (error) {
    return later(0, networkFailure((error as { cause?: unknown }).cause ?? error).code);
  }
}

const later = (seconds: number, code: string): FetchedMedia => ({
  kind: 'retry-after',
  seconds: seconds > 0 ? Math.min(Math.ceil(seconds), 3_600) : SECONDS_BEFORE_ANOTHER,
  code,
});
