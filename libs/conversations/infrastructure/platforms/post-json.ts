/** Longer than any send takes, shorter than a delivery's lease. */
const CALL_TIMEOUT_MS = 30_000;

/** What a platform answered. */
export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; undefined when it is none, such as a gateway's page. */
  readonly body: unknown;
}

/**
 * Posts JSON to a platform: one call, never repeated, no redirect followed.
 *
 * @throws the network's own error when no complete answer came; read it with `networkFailure`
 */
export async function postJson(
  url: string,
  body: object,
  authorization: string,
  signal: AbortSignal,
): Promise<PlatformAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
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
