import type { CircuitBreakerPolicy } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { EffectFailure } from './effect-failure.js';
import { OutboundResponse } from './outbound-response.js';

const FAILURES_TO_OPEN = 5;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const ORIGINS = 1_000;

/** What shows that the other side is in trouble; a refusal or an abort of ours does not. */
const TROUBLE = new Set(['outbound.connection-failed', 'outbound.connection-lost', 'outbound.timeout']);
const TROUBLED_STATUS = new Set([502, 503, 504]);

/** One breaker per origin: after five failures in a row it lets one call through a while later, then more again. */
export class CircuitBreakers {
  private readonly breakers = new LRUCache<string, CircuitBreakerPolicy>({ max: ORIGINS });

  constructor(private readonly firstPauseMs = FIRST_PAUSE_MS) {}

  /** @throws EffectFailure `outbound.circuit-open` without calling when the origin is in trouble */
  async call(origin: string, action: () => Promise<OutboundResponse>): Promise<OutboundResponse> {
    // Loaded with the first call: most processes make none.
    const cockatiel = await import('cockatiel');
    try {
      return await this.breakerOf(origin, cockatiel).execute(action);
    } catch (error) {
      if (!(error instanceof cockatiel.BrokenCircuitError)) throw error;
      const message = 'The other side failed several times and is left alone for a while.';
      throw new EffectFailure('outbound.circuit-open', 'retryable', message);
    }
  }

  private breakerOf(origin: string, cockatiel: typeof import('cockatiel')): CircuitBreakerPolicy {
    const { circuitBreaker, ConsecutiveBreaker, ExponentialBackoff, handleWhen } = cockatiel;
    let breaker = this.breakers.get(origin);
    if (breaker === undefined) {
      const trouble = handleWhen(
        (error) => error instanceof EffectFailure && TROUBLE.has(error.code),
      ).orWhenResult((result) => result instanceof OutboundResponse && TROUBLED_STATUS.has(result.status));
      breaker = circuitBreaker(trouble, {
        halfOpenAfter: new ExponentialBackoff({
          initialDelay: this.firstPauseMs,
          maxDelay: LONGEST_PAUSE_MS,
        }),
        breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
      });
      this.breakers.set(origin, breaker);
    }
    return breaker;
  }
}
