import { z } from 'zod';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import type { InboundMedia } from '../../../domain/inbound-event.js';
import { isAtHome } from '../is-at-home.js';
import { downloadFailure, openDownload } from '../open-download.js';
import type { SlackApi } from './slack-api.js';
import type { SlackCredentials } from './slack-credentials.js';
import { slackFailure } from './slack-failure.js';
import { SLACK_FILE_HOSTS } from './slack-hosts.js';

const info = z.object({ ok: z.literal(true), file: z.object({ url_private: z.string() }) });
const FILE_ID = /^F[A-Z0-9]{2,30}$/;
const GONE = new Set(['file_not_found', 'file_deleted']);
const failed = z.object({ error: z.string() });

/**
 * Opens a file with the bot's token (`files:read`). Of a file of another workspace only the id comes with the message;
 * where it is kept is asked for (`files.info`).
 */
export async function fetchSlackFile(
  api: SlackApi,
  media: InboundMedia,
  { botToken }: SlackCredentials,
  signal: AbortSignal,
): Promise<FetchedMedia> {
  const authorization = `Bearer ${botToken}`;
  const asked = FILE_ID.test(media.reference)
    ? await addressOf(api, media.reference, botToken, signal)
    : { url: media.reference };
  if (!('url' in asked)) return asked;
  if (!isAtHome(asked.url, SLACK_FILE_HOSTS, api.root)) return { kind: 'permanent', code: 'not-fetchable' };
  const opened = await openDownload({ url: asked.url, authorization, signal });
  if (opened.kind !== 'opened' || !opened.contentType?.startsWith('text/html')) return opened;
  // Without the permission to read files, Slack shows the page to sign in.
  opened.stream.destroy();
  return {
    kind: 'permanent',
    code: media.contentType === 'text/html' ? 'not-fetchable' : 'credentials-refused',
  };
}

async function addressOf(
  api: SlackApi,
  id: string,
  botToken: string,
  signal: AbortSignal,
): Promise<{ readonly url: string } | Exclude<FetchedMedia, { kind: 'opened' }>> {
  try {
    const answer = await api.call('files.info', { file: id }, botToken, signal);
    const read = info.safeParse(answer.body);
    if (read.success) return { url: read.data.file.url_private };
    if (GONE.has(failed.safeParse(answer.body).data?.error ?? '')) return { kind: 'permanent', code: 'gone' };
    const failure = slackFailure(answer);
    if (failure.kind === 'unknown') return { kind: 'retry-after', seconds: 5, code: failure.code };
    if (failure.kind === 'retry-after') return failure;
    const refused = failure.code === 'credentials-refused';
    return { kind: 'permanent', code: refused ? 'credentials-refused' : 'not-fetchable' };
  } catch (error) {
    return downloadFailure(error);
  }
}
