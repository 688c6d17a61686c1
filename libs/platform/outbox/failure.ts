import { ConcurrencyConflict, DomainError, RetryLater } from '#kernel';
import { sqlState } from '#platform/database/sql-state';
import type { ClaimedDelivery, DeliveryOutcome } from './claim.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 10 * 60_000;

/** What becomes of a delivery whose handler failed: exponential back-off with full jitter, then parking. */
export function outcomeOf(error: unknown, delivery: ClaimedDelivery): DeliveryOutcome {
  const text = describe(error);
  if (error instanceof RetryLater)
    return { park: false, delayMs: error.seconds * 1000, counts: error.counts, error: text };
  const park = delivery.attempt >= delivery.maxAttempts;
  // Two writers met: the next try usually finds the field clear.
  const ceiling =
    error instanceof ConcurrencyConflict
      ? 100 * delivery.attempt
      : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (delivery.attempt - 1));
  return { park, delayMs: Math.random() * ceiling, counts: true, error: text };
}

/**
 * What an operator may read of an error. Foreign messages can quote the data they failed on (JSON.parse does), so of
 * errors that are not our own only the class, the code and the place are kept.
 */
function describe(error: unknown): string {
  if (error instanceof DomainError) return `${error.code}: ${error.message}`;
  if (error instanceof RetryLater) return error.message;
  if (!(error instanceof Error)) return 'unknown error';
  const code = sqlState(error);
  const place = error.stack
    ?.split('\n')
    .find((line) => /\b(libs|apps)\//.test(line))
    ?.replace(/^.*?((?:libs|apps)\/[^)]*).*$/, '$1');
  return [error.name, code, place && `at ${place}`].filter(Boolean).join(' ');
}
