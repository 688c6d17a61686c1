import type { WebClientOptions } from '@slack/web-api';
import type { PlatformAnswer } from '../call-json.js';

/** Longer than any send takes, shorter than a delivery's lease. */
const CALL_TIMEOUT_MS = 30_000;

const nothing = (): void => undefined;

/** The library would write what it sends, and with what token, into the log. */
const SILENT = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => 'error',
} as unknown as NonNullable<WebClientOptions['logger']>;

/**
 * Slack's Web API by @slack/web-api, loaded on first use, for few processes ever call. It repeats nothing and waits for
 * nothing by itself, which by default it does even after Slack took a message.
 */
export class SlackApi {
  /** @param root base address, without a slash at its end */
  constructor(readonly root: string) {}

  /**
   * Calls a method once; no redirect is followed.
   *
   * @returns what was answered, whatever it says: the library's errors tell less of it
   * @throws the network's own error when no complete answer came; read it with `networkFailure`
   */
  async call(method: string, args: object, botToken: string, signal: AbortSignal): Promise<PlatformAnswer> {
    const { WebClient } = await import('@slack/web-api');
    let came: Promise<Came> | undefined;
    // One a call: the signal is the call's.
    const client = new WebClient(botToken, {
      slackApiUrl: this.root,
      allowAbsoluteUrls: false,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: SILENT,
      fetch: async (url, init = {}) => {
        came = answerOf(url, init, AbortSignal.any([signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]));
        const { status, headers, text } = await came;
        return new Response(text || null, { status, headers });
      },
    });
    const failure = await client.apiCall(method, { ...args }).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!came) throw failure?.error;
    const { status, headers, text } = await came;
    return { status, headers, body: parsed(text) };
  }
}

type SlackFetchInit = NonNullable<Parameters<NonNullable<WebClientOptions['fetch']>>[1]>;

interface Came {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Read whole, so that an answer that is cut in its middle is none, and the signal also ends one that never ends. */
async function answerOf(url: string | URL, init: SlackFetchInit, signal: AbortSignal): Promise<Came> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const { status, headers } = response;
    return { status, headers, text: await response.text() };
  } catch (error) {
    // fetch wraps the network's error, whose code says how far the call came.
    throw (error as { cause?: unknown } | null)?.cause ?? error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
