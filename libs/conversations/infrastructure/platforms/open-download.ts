import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FetchedMedia } from '../../application/services/fetched-media.js';
import { networkFailure } from './network-failure.js';

/** For the whole of a file: shorter than a delivery's lease. */
const DOWNLOAD_TIMEOUT_MS = 45_000;
const SECONDS_WHEN_NOT_TOLD = 30;

/** Where a platform keeps a file. The address may be a secret. */
export interface Download {
  readonly url: string;
  /** Value of the `Authorization` field. */
  readonly authorization?: string;
  readonly signal: AbortSignal;
}

/** Opens a file at its address, once and without following it elsewhere. */
export async function openDownload({ url, authorization, signal }: Download): Promise<FetchedMedia> {
  try {
    const response = await fetch(url, {
      headers: authorization === undefined ? {} : { authorization },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS)]),
    });
    if (response.status === 200 && response.body) {
      const stream = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
      return { kind: 'opened', stream, contentType: response.headers.get('content-type') };
    }
    await response.body?.cancel().catch(() => undefined);
    return refusal(response);
  } catch (error) {
    return downloadFailure((error as { cause?: unknown } | null)?.cause ?? error);
  }
}

/** A file that did not come may always be asked for again. */
export function downloadFailure(error: unknown): Extract<FetchedMedia, { kind: 'retry-after' }> {
  const { code } = networkFailure(error);
  return { kind: 'retry-after', seconds: 5, code };
}

function refusal({ status, headers }: Response): Exclude<FetchedMedia, { kind: 'opened' }> {
  const code = `download.${String(status)}`;
  if (status === 429 || status === 408 || status >= 500)
    return { kind: 'retry-after', seconds: toldSeconds(headers), code };
  if (status === 404 || status === 410) return { kind: 'permanent', code: 'gone' };
  if (status === 413) return { kind: 'permanent', code: 'too-large' };
  return {
    kind: 'permanent',
    code: status === 401 || status === 403 ? 'credentials-refused' : 'not-fetchable',
  };
}

function toldSeconds(headers: Headers): number {
  const told = headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(told) ? Math.min(Math.max(1, Number(told)), 86_400) : SECONDS_WHEN_NOT_TOLD;
}
