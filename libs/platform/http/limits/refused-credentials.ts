import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { rateLimited } from '#kernel';
import { RateLimiter } from '#platform/cache/rate-limiter';
import { Settings } from '#platform/config/settings';

const MOST_ADDRESSES = 10_000;

/**
 * Limits the credentials of one address that are refused: each invented API key costs a look-up, and nobody is known
 * yet whose requests could be counted. Good credentials cost nothing here, neither points nor a question to the limiter;
 * only an address that went beyond the limit is turned away before its credential is looked at.
 */
@Injectable()
export class RefusedCredentials {
  /** Addresses beyond the limit, until their window ends (milliseconds of `Date.now`). */
  private readonly beyond = new LRUCache<string, number>({ max: MOST_ADDRESSES });

  constructor(
    private readonly limiter: RateLimiter,
    private readonly settings: Settings,
  ) {}

  /** @throws DomainError `platform.rate-limited` for an address that is beyond the limit */
  check(address: string): void {
    const until = this.beyond.get(address);
    if (until === undefined) return;
    const seconds = Math.ceil((until - Date.now()) / 1_000);
    if (seconds > 0)
      throw rateLimited(
        'platform.rate-limited',
        'Too many refused credentials. Wait and try again.',
        seconds,
      );
    this.beyond.delete(address);
  }

  async count(address: string): Promise<void> {
    const verdict = await this.limiter.consume(this.settings.limits.refusedCredentials, address);
    if (!verdict.allowed) this.beyond.set(address, Date.now() + verdict.resetSeconds * 1_000);
  }
}
