import type { RateLimitRule } from '../config/rate-limit-rule.js';

/** What a limit says about one call. */
export interface RateLimitVerdict {
  readonly allowed: boolean;
  /** Points of a window; 0 when there is no limit. */
  readonly limit: number;
  /** Points left in this window. */
  readonly remaining: number;
  /** Seconds until the window ends, rounded up. */
  readonly resetSeconds: number;
}

/** Counts what callers use, in fixed windows, for all processes when Redis is there and for this one when not. */
export abstract class RateLimiter {
  /**
   * Uses points of a key, also those that are not there any more.
   * @param key who calls: stored as a hash, so it may be an address or an e-mail
   */
  abstract consume(rule: RateLimitRule, key: string, points?: number): Promise<RateLimitVerdict>;

  /** Gives a key all its points back, as after a good log-in. */
  abstract forget(rule: RateLimitRule, key: string): Promise<void>;

  /** Throws when the limits are not shared because Redis does not answer. */
  abstract check(): Promise<void>;
}
