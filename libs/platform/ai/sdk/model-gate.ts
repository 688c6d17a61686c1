import type { BulkheadPolicy, CircuitBreakerPolicy } from 'cockatiel';
import { AiFailure } from './ai-failure.js';

const FAILURES_TO_OPEN = 5;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;
const AT_ONCE = 16;
const WAITING = 32;

/** A call that was let through; says how it ended, and only the first word counts. */
export interface Turn {
  succeeded(): void;
  failed(failure: AiFailure): void;
}

/** The state of a gate's breaker, as metrics show it. */
export type GateState = 'closed' | 'half-open' | 'open';

/**
 * Before each model of a provider: lets so many calls through at once, none while the model is left alone after
 * failures in a row, and none before the time that it named with 429.
 */
export class ModelGate {
  private readonly breaker: CircuitBreakerPolicy;
  private readonly bulkhead: BulkheadPolicy;
  private pausedUntil = 0;

  constructor(private readonly cockatiel: typeof import('cockatiel')) {
    const {
      bulkhead,
      circuitBreaker,
      ConsecutiveBreaker,
      ExponentialBackoff,
      handleWhen,
      noJitterGenerator,
    } = cockatiel;
    // In half-open, a probe that its caller gave up has proved nothing: the breaker would take it for a success.
    const trouble = handleWhen(
      (error) =>
        error instanceof AiFailure &&
        (error.isTrouble || (error.code === 'ai.aborted' && this.state === 'half-open')),
    );
    this.breaker = circuitBreaker(trouble, {
      breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
      halfOpenAfter: new ExponentialBackoff({
        initialDelay: FIRST_PAUSE_MS,
        maxDelay: LONGEST_PAUSE_MS,
        generator: noJitterGenerator,
      }),
    });
    this.bulkhead = bulkhead(AT_ONCE, WAITING);
  }

  get state(): GateState {
    const { CircuitState } = this.cockatiel;
    if (this.breaker.state === CircuitState.HalfOpen) return 'half-open';
    return this.breaker.state === CircuitState.Closed ? 'closed' : 'open';
  }

  /**
   * Waits for a place.
   * @throws AiFailure `ai.rate-limited`, `ai.circuit-open`, `ai.busy` without anything having been called
   */
  enter(signal: AbortSignal): Promise<Turn> {
    if (Date.now() < this.pausedUntil) return Promise.reject(new AiFailure('ai.rate-limited'));
    return new Promise((granted, refused) => {
      this.bulkhead
        .execute(() => {
          // The breaker would let this one wait for the probe under way, however long that takes.
          if (this.state === 'half-open') throw new AiFailure('ai.circuit-open');
          return this.breaker.execute(
            () =>
              new Promise<void>((succeeded, fail) => {
                const failed = (failure: AiFailure): void => {
                  const { retryAfterMs = 0 } = failure.details;
                  const pause = Math.min(retryAfterMs, LONGEST_PAUSE_MS);
                  this.pausedUntil = Math.max(this.pausedUntil, Date.now() + pause);
                  fail(failure);
                };
                granted({ succeeded, failed });
              }),
          );
        }, signal)
        // Once granted, its end has been told by the turn and nobody hears this.
        .catch((error: unknown) => refused(this.refusal(error)));
    });
  }

  private refusal(error: unknown): AiFailure {
    if (error instanceof AiFailure) return error;
    return new AiFailure(error instanceof this.cockatiel.BrokenCircuitError ? 'ai.circuit-open' : 'ai.busy');
  }
}
