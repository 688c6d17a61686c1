/** Longer than any send takes, shorter than a delivery's lease. */
const CALL_TIMEOUT_MS = 30_000;

/** What a platform answered. */
export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; undefined when it is none, such as a gateway's page. */
  readonly body: unknown;
}

/** A call of a platform's interface: a GET, or with a body a POST of it as JSON. */
export interface PlatformCall {
  readonly url: string;
  /** Value of the `Authorization` field. */
  readonly authorization: string;
  readonly body?: object;
  readonly signal: AbortSignal;
}

/**
 * Calls a platform once: nothing is repeated, no redirect followed.
 *
 * @throws the network's own error when no complete answer came; read it with `networkFailure`
 */
export async function callJson({ url, authorization, body, signal }: PlatformCall): Promise<PlatformAnswer> {
  const sent = body && {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
  try {
    const response = await fetch(url, {
      headers: { authorization },
      ...sent,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
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
