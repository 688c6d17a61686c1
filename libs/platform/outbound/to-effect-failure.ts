import { EffectFailure } from './effect-failure.js';
import type { ExchangeEnd } from './exchange.js';

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

function codesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return 'cause' in error && error.cause !== error ? [...own, ...codesOf(error.cause)] : own;
}

function kindOf({ cut, sent, error }: ExchangeEnd): readonly [code: string, message: string] {
  if (cut === 'aborted') return ['outbound.aborted', 'The request was given up.'];
  if (cut === 'response_too_large')
    return ['outbound.response-too-large', 'The answer is longer than allowed.'];
  if (cut === 'timeout' || codesOf(error).some((code) => TIMEOUTS.has(code))) {
    return ['outbound.timeout', 'The other side did not answer in time.'];
  }
  return sent
    ? ['outbound.connection-lost', 'The connection was lost before the answer was complete.']
    : ['outbound.connection-failed', 'The other side cannot be reached.'];
}

/** What an exchange without an answer means: before the request left it can be repeated, after that nobody knows. */
export function toEffectFailure(end: ExchangeEnd, idempotent: boolean): EffectFailure {
  const codes = codesOf(end.error);
  if (codes.includes('ADDRESS_BLOCKED')) {
    const message = 'The address is not in the public internet.';
    return new EffectFailure('outbound.address-blocked', 'permanent', message, { cause: end.error });
  }
  if (codes.includes('UND_ERR_INVALID_ARG')) {
    const message = 'The request cannot be written as HTTP.';
    return new EffectFailure('outbound.request-invalid', 'permanent', message, { cause: end.error });
  }
  const [code, message] = kindOf(end);
  const outcome = end.sent && !idempotent ? 'unknown' : 'retryable';
  return new EffectFailure(code, outcome, message, {
    cause: end.error,
    ...(end.status === undefined ? {} : { status: end.status }),
  });
}
