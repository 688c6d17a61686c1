import { EffectFailure } from './effect-failure.js';
import type { EffectOutcome } from './effect-failure.js';
import type { OutboundResponse } from './outbound-response.js';

const TRY_AGAIN = new Set([408, 425, 429]);
/** A gateway speaks for a server that may have done what was asked. */
const GATEWAY = new Set([502, 504]);

function outcomeOf(status: number): EffectOutcome {
  if (GATEWAY.has(status)) return 'unknown';
  return TRY_AGAIN.has(status) || status >= 500 ? 'retryable' : 'permanent';
}

/**
 * Lets answers of 2xx pass.
 * @param idempotent the other side drops repetitions: a gateway's 502 or 504 is then retryable
 * @throws EffectFailure `outbound.refused` with the status; 408, 425, 429 and 5xx are retryable, 502 and 504 unknown,
 *   everything else, redirects included, permanent
 */
export function expectSuccess(response: OutboundResponse, { idempotent = false } = {}): OutboundResponse {
  const { status, retryAfterSeconds } = response;
  if (status >= 200 && status < 300) return response;
  const outcome = outcomeOf(status);
  throw new EffectFailure(
    'outbound.refused',
    outcome === 'unknown' && idempotent ? 'retryable' : outcome,
    `The other side answered with status ${status}.`,
    { status, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) },
  );
}
