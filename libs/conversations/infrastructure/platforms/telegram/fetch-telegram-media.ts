import type { Api } from 'grammy';
import type { FetchedMedia } from '../../../application/services/fetched-media.js';
import { openDownload } from '../open-download.js';
import { telegramFailure } from './telegram-failure.js';

/** As Telegram makes them: `photos/file_1.jpg`. A server of one's own in local mode gives places on its disk. */
const PATH = /^(?!\/)(?!.*\.\.)[\w./ -]{1,300}$/;

/**
 * Opens a file: its path is asked for (`getFile`, up to 20 MB), then it is read from the file address, which holds the
 * bot's token and is told to nobody.
 */
export async function fetchTelegramMedia(
  api: Api,
  fileRoot: string,
  fileId: string,
  signal: AbortSignal,
): Promise<FetchedMedia> {
  let path: string | undefined;
  try {
    path = (await api.getFile(fileId, signal as Parameters<Api['getFile']>[1])).file_path;
  } catch (error) {
    return failed(error);
  }
  if (path === undefined || !PATH.test(path)) return { kind: 'permanent', code: 'not-fetchable' };
  return openDownload({ url: `${fileRoot}/${encodeURI(path)}`, signal });
}

function failed(error: unknown): FetchedMedia {
  const failure = telegramFailure(error);
  if (failure.kind === 'unknown') return { kind: 'retry-after', seconds: 5, code: failure.code };
  if (failure.kind === 'retry-after') return failure;
  if (failure.code === 'credentials-refused') return { kind: 'permanent', code: 'credentials-refused' };
  // "Bad Request: file is too big"; every other no is about an id that holds no more.
  const tooBig = error instanceof Error && /too big/i.test(error.message);
  return { kind: 'permanent', code: tooBig ? 'too-large' : 'gone' };
}
