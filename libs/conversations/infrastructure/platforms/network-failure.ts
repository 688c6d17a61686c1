import type { SendResult } from '../../domain/send-result.js';

/** Errors of the network that can only come before a request was written. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
]);
const SECONDS_BETWEEN_CONNECTS = 5;

/**
 * What it means for a send that no answer came: it certainly did not go out when no connection could be made; whatever
 * lost the answer of an open one (a cut, a time-out) leaves open whether it did.
 *
 * @param error the network's own error, with its code
 */
export function networkFailure(error: unknown): Extract<SendResult, { kind: 'retry-after' | 'unknown' }> {
  const code = codeOf(error);
  return code !== undefined && NEVER_SENT.has(code)
    ? {
        kind: 'retry-after',
        seconds: SECONDS_BETWEEN_CONNECTS,
        code: `network.${code.toLowerCase()}`,
        scope: 'channel',
      }
    : { kind: 'unknown', code: code === undefined ? 'network.lost' : `network.${code.toLowerCase()}` };
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : undefined;
}
