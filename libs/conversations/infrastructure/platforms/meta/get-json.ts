import type { PlatformAnswer } from '../post-json.js';

const CALL_TIMEOUT_MS = 30_000;

/**
 * Gets JSON from a platform: one call, never repeated, no redirect followed.
 *
 * @throws the network's own error when no complete answer came; read it with `networkFailure`
 */
export async function getJson(
  url: string,
  authorization: string,
  signal: AbortSignal,
): Promise<PlatformAnswer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { authorization },
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  } catch (error) {
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
